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
            var count = counted.CountOf(i) is { } index ? HungarianName.ToCamelCase(function.Parameters[index].Name) : null;
            var output = type is not { Pointers: 1 } ? null : Counted(parameter, type.Pointee, count) ?? Output(parameter, type.Pointee, catalogue);
            if (output is null)
            {
                return null;
            }

            outputs.Add(output);
        }

        // Memory whose size the caller chooses is not shared with other outputs.
        return outputs.Count > 1 && outputs.Exists(output => output.SizeText is not null) ? null : outputs.ToEquatableArray();
    }

    private static Output? Counted(ParameterModel parameter, ResolvedType type, string? count)
    {
        if (count is null)
        {
            return null;
        }

        var name = HungarianName.ToPascalCase(parameter.Name);
        var escaped = CSharpKeywords.Escape(count);
        return (type.Kind, parameter.Direction) switch
        {
            (CTypeKind.Byte or CTypeKind.Void, Direction.InOut) => new Output(OutputKind.Bytes, name, parameter.Name, "byte[]", "byte", 0, parameter.Summary)
            {
                SizeText = HungarianName.ToCamelCase(parameter.Name) + "Size",
            },
            (CTypeKind.Byte or CTypeKind.Void, _) => new Output(OutputKind.Bytes, name, parameter.Name, "byte[]", "byte", 0, parameter.Summary) { SizeText = $"(int){escaped}" },
            (CTypeKind.Char, Direction.Out) => new Output(OutputKind.Text, name, parameter.Name, "string", "char", 0, parameter.Summary)
            {
                SizeText = $"NativeText.SizeFor({escaped})",
            },
            _ => null,
        };
    }

    private static Output? Output(ParameterModel parameter, ResolvedType type, PageCatalogue catalogue)
    {
        var name = HungarianName.ToPascalCase(parameter.Name);
        switch (type.Kind)
        {
            case CTypeKind.Handle when OwnerClasses.OfHandle(type.Name, catalogue) is { } owner:
                return new Output(OutputKind.Object, name, parameter.Name, owner.Name, type.Name, 4, parameter.Summary) { IsOptional = parameter.IsOptional };
            case CTypeKind.Handle:
                return new Output(OutputKind.Value, name, parameter.Name, type.Name, type.Name, 4, parameter.Summary);
            case CTypeKind.UInt32:
                var group = parameter.Groups.Count == 1 ? catalogue.Group(parameter.Groups[0].Group) : null;
                var constant = group is null ? "uint" : ApiNames.Enum(group, catalogue);
                return new Output(OutputKind.Value, name, parameter.Name, constant, constant, 4, parameter.Summary) { RawType = "uint" };
            case CTypeKind.WindowHandle:
                return new Output(OutputKind.Value, name, parameter.Name, type.Name, type.Name, 8, parameter.Summary);
            case CTypeKind.Guid:
                return new Output(OutputKind.Value, name, parameter.Name, "Guid", "Guid", 16, parameter.Summary);
            case CTypeKind.Structure:
                return Structure(parameter, name, catalogue.Layout(type.Name)!);
            default:
                return null;
        }
    }

    private static Output? Structure(ParameterModel parameter, string name, StructureLayout layout) => StructureShapes.Of(layout) switch
    {
        StructureShape.Variable when layout.Size.IsSame => new Output(
            OutputKind.View, name, parameter.Name, ApiNames.View(layout.Name), layout.Name, layout.Size.X86, parameter.Summary),
        StructureShape.Fixed => new Output(
            OutputKind.Value, name, parameter.Name, layout.Name, layout.Name, layout.Size.X86, parameter.Summary),
        _ => null,
    };
}
