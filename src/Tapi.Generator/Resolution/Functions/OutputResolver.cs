using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>What a function's outputs become.</summary>
internal static class OutputResolver
{
    /// <summary>The outputs in order, or null when one has no form in the object layer.</summary>
    public static EquatableArray<Output>? Resolve(FunctionModel function, Catalogue catalogue)
    {
        var outputs = new List<Output>();
        foreach (var parameter in function.Parameters.Where(parameter => parameter.Direction == Direction.Out))
        {
            var type = TypeResolver.Resolve(parameter.Type, catalogue);
            if (type is not { Pointers: 1 } || Output(parameter, type.Pointee, catalogue) is not { } output)
            {
                return null;
            }

            outputs.Add(output);
        }

        return outputs.ToEquatableArray();
    }

    private static Output? Output(ParameterModel parameter, ResolvedType type, Catalogue catalogue)
    {
        var name = HungarianName.ToPascalCase(parameter.Name);
        switch (type.Kind)
        {
            case TypeKind.Handle when OwnerClasses.OfHandle(type.Name, catalogue) is { } owner:
                return new Output(OutputKind.Object, name, parameter.Name, owner.Name, type.Name, 4, parameter.Summary);
            case TypeKind.Handle:
                return new Output(OutputKind.Value, name, parameter.Name, type.Name, type.Name, 4, parameter.Summary);
            case TypeKind.UInt32:
                var group = parameter.Groups.Count == 1 ? catalogue.Group(parameter.Groups[0].Group) : null;
                var constant = group is null ? "uint" : ApiNames.Enum(group, catalogue);
                return new Output(OutputKind.Value, name, parameter.Name, constant, constant, 4, parameter.Summary) { RawType = "uint" };
            case TypeKind.Guid:
                return new Output(OutputKind.Value, name, parameter.Name, "Guid", "Guid", 16, parameter.Summary);
            case TypeKind.Structure:
                return Structure(parameter, name, catalogue.Layout(type.Name)!);
            default:
                return null;
        }
    }

    private static Output? Structure(ParameterModel parameter, string name, StructureLayout layout) => StructureShapes.Of(layout) switch
    {
        StructureShape.Variable when layout.Size.IsSame => new Output(
            OutputKind.View, name, parameter.Name, ApiNames.View(layout.Name), layout.Name, layout.Size.X86, parameter.Summary),
        StructureShape.Fixed when layout.Size.IsSame => new Output(
            OutputKind.Value, name, parameter.Name, layout.Name, layout.Name, layout.Size.X86, parameter.Summary),
        _ => null,
    };
}
