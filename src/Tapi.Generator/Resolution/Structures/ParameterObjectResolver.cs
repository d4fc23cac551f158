using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>The object for a structure that the application fills.</summary>
internal static class ParameterObjectResolver
{
    private const string Suffix = "Parameters";

    /// <summary>Where TAPI fills the same structure too, the view has the plain name.</summary>
    public static string ClassName(StructureLayout layout) =>
        ApiNames.View(layout.Name) + (StructureShapes.Of(layout) == StructureShape.Parameter ? string.Empty : Suffix);

    /// <summary>The class that fills an entry whose view has the plain name.</summary>
    private static string? EntryClass(ViewProperty property) =>
        property is { Kind: ReadKind.Entries, Type: ClassType view } ? view.Name + Suffix : null;

    public static ParameterObjectItem Resolve(StructureLayout layout, Documentation docs, PageCatalogue catalogue)
    {
        var properties = new List<ParameterProperty>();
        foreach (var property in PropertyResolver.Resolve(layout.Members, ClassName(layout), catalogue))
        {
            var member = layout.Members.FirstOrDefault(candidate => Holds(candidate, property));
            if (member is { Model.IsReserved: false } && property.Kind is not ReadKind.Texts && !IsCount(property, layout))
            {
                properties.Add(new ParameterProperty(property, InitialValue.Of(member.Model.Default, catalogue), EntryClass(property)));
            }
        }

        return new ParameterObjectItem(
            ClassName(layout),
            layout.Name,
            StructureShapes.Of(layout),
            StructureShapes.IsEntry(layout),
            SizeByVersion.Of(layout),
            properties.ToEquatableArray(),
            docs);
    }

    private static bool Holds(LaidOutMember member, ViewProperty property) => member.Model.IsPart
        ? property.Offset >= member.Offset.X86 && property.Offset < member.Offset.X86 + member.Size.X86
        : property.Offset == member.Offset.X86;

    /// <summary>The number of a list's entries follows from the list.</summary>
    private static bool IsCount(ViewProperty property, StructureLayout layout) => layout.Members.Items.Any(member =>
        member.Model.Content?.Count is { } count && layout.Find(count)?.Offset.X86 == property.Offset);
}
