using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>The object for a structure that the application fills.</summary>
internal static class ParameterObjectResolver
{
    /// <summary>Where TAPI fills the same structure too, the view has the plain name.</summary>
    public static string ClassName(StructureLayout layout) =>
        ApiNames.View(layout.Name) + (StructureShapes.Of(layout) == StructureShape.Variable ? "Parameters" : string.Empty);

    public static ParameterObjectItem Resolve(StructureLayout layout, Documentation docs, Catalogue catalogue)
    {
        var properties = new List<ParameterProperty>();
        foreach (var property in PropertyResolver.Resolve(layout.Members, catalogue))
        {
            var member = layout.Members.FirstOrDefault(candidate => candidate.Offset.X86 == property.Offset);
            if (member is { Model.IsReserved: false } && property.Kind is not (ReadKind.List or ReadKind.Texts))
            {
                properties.Add(new ParameterProperty(property, Default(member.Model.Default, catalogue)));
            }
        }

        return new ParameterObjectItem(ClassName(layout), layout.Name, layout.Size.X86, properties.ToEquatableArray(), docs);
    }

    /// <summary>A member's default as C# text: a number, or a constant of a group.</summary>
    public static string? Default(string? value, Catalogue catalogue)
    {
        var group = value is null ? null : catalogue.Group(value.Split('_')[0]);
        return group is null ? value : $"{ApiNames.Enum(group, catalogue)}.{ApiNames.Constant(group, value!)}";
    }
}
