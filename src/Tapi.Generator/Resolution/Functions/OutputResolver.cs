using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>What a function's outputs become.</summary>
internal static class OutputResolver
{
    /// <summary>The outputs in order, or null when one has no form in the object layer.</summary>
    public static EquatableArray<Output>? Resolve(FunctionModel function, PageCatalogue catalogue)
    {
        var counted = new CountedParameters(function, catalogue);
        var outputs = new List<Output>();
        for (var i = 0; i < function.Parameters.Count; i++)
        {
            var parameter = function.Parameters[i];
            if (parameter.Direction == Direction.In)
            {
                continue;
            }

            var type = TypeResolver.Resolve(parameter.Type, catalogue);
            var count = counted.CountOf(i) is { } index ? MemberNames.Parameter(function.Parameters[index].Name) : null;
            var output = type is not { Pointers: 1 } ? null
                : Counted(parameter, type.Pointee, count) ?? Plain(parameter, type.Pointee, catalogue);
            if (output is null)
            {
                return null;
            }

            outputs.Add(output);
        }

        // Memory whose size the caller chooses is not shared with other outputs.
        return outputs.Count > 1 && outputs.Exists(output => output is BytesOutput or TextOutput) ? null : outputs.ToEquatableArray();
    }

    private static Output? Counted(ParameterModel parameter, ResolvedType type, string? count)
    {
        if (count is null)
        {
            return null;
        }

        var name = HungarianName.ToPascalCase(parameter.Name);
        var size = parameter.Direction == Direction.InOut
            ? new SizeExpression(SizeOrigin.Length, MemberNames.Parameter(parameter.Name))
            : new SizeExpression(SizeOrigin.Value, count);
        return (type.Kind, parameter.Direction) switch
        {
            (CTypeKind.Byte or CTypeKind.Void, _) => new BytesOutput(parameter.Name, name, size, parameter.Summary),
            (CTypeKind.Char, Direction.Out) => new TextOutput(parameter.Name, name, size, parameter.Summary),
            _ => null,
        };
    }

    private static Output? Plain(ParameterModel parameter, ResolvedType type, PageCatalogue catalogue)
    {
        var name = HungarianName.ToPascalCase(parameter.Name);
        switch (type.Kind)
        {
            case CTypeKind.Handle when OwnerClasses.OfHandle(type.Name, catalogue) is { } owner:
                return new ObjectOutput(parameter.Name, name, owner.Name, type.Name, parameter.IsNullable, parameter.Summary);
            case CTypeKind.Handle or CTypeKind.WindowHandle or CTypeKind.Guid:
                return new ValueOutput(parameter.Name, name, new NativeType(type), parameter.Summary);
            case CTypeKind.UInt32:
                var group = parameter.Groups.Count == 1 ? catalogue.Group(parameter.Groups[0].Group) : null;
                ApiType shown = group is not null ? new EnumType(ApiNames.Enum(group, catalogue))
                    : parameter.Meaning is { } meaning ? new MeaningType(meaning)
                    : new NativeType(type);
                return new ValueOutput(parameter.Name, name, shown, parameter.Summary)
                {
                    IsExtVersion = parameter.Name == "lpdwExtVersion",
                };
            case CTypeKind.Structure:
                return Structure(parameter, name, catalogue.Layout(type.Name)!, catalogue);
            default:
                return null;
        }
    }

    private static Output? Structure(ParameterModel parameter, string name, StructureLayout layout, PageCatalogue catalogue) =>
        StructureShapes.Of(layout) switch
        {
            StructureShape.Variable when layout.Size.IsSame =>
                new ViewOutput(parameter.Name, name, ApiNames.View(layout.Name), layout.Name, parameter.Summary)
                {
                    Objects = Objects(layout, catalogue),
                },
            StructureShape.Fixed =>
                ValueTypes.Of(layout, catalogue) is { } record ? new RecordOutput(parameter.Name, name, record, parameter.Summary) : null,
            _ => null,
        };

    /// <summary>A structure that holds nothing but the handles of objects, and their number, is a list of objects to the caller.</summary>
    private static ObjectList? Objects(StructureLayout layout, PageCatalogue catalogue)
    {
        var properties = PropertyResolver.Resolve(layout.Members, ApiNames.View(layout.Name), catalogue).ToList();
        var list = properties.Find(property => property.Kind == ReadKind.List);
        var owner = list?.Type is NativeType { Type.Kind: CTypeKind.Handle } handle
            ? OwnerClasses.OfHandle(handle.Type.Name, catalogue)
            : null;
        return list is not null
            && owner is not null
            && properties.TrueForAll(property => property == list || property.Name == list.Name + "NumEntries")
            ? new ObjectList(owner.Name, list.Name)
            : null;
    }
}
