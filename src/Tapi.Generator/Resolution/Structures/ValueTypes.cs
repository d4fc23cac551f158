using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>Which structures are records in the object layer, and what the records are called.</summary>
internal static class ValueTypes
{
    /// <summary>The record of a structure; null for one of variable size and for one with a member that has no readable form.</summary>
    public static RecordType? Of(string structure, PageCatalogue catalogue) =>
        catalogue.Layout(structure) is { } layout ? Of(layout, catalogue) : null;

    public static RecordType? Of(StructureLayout layout, PageCatalogue catalogue)
    {
        var isValue = StructureShapes.Of(layout) == StructureShape.Fixed
            && !StructureShapes.IsEntry(layout)
            && layout.Members.Count > 0
            && layout.Members.All(member => ValueForms.Of(member, catalogue) is not null);
        return isValue ? new RecordType(ClassName(layout, catalogue), layout.Name) : null;
    }

    /// <summary>
    /// Text has one encoding in the object layer: <c>LINEREQMAKECALLW</c> loses the letter that says which. LINEMESSAGE, which pages
    /// without a role for lineGetMessage bring there, leaves the name to the messages.
    /// </summary>
    private static string ClassName(StructureLayout layout, PageCatalogue catalogue)
    {
        var hasText = layout.Members.Any(member => member.Type is { Kind: CTypeKind.Char });
        var name = ApiNames.View(hasText ? layout.Name.TrimEnd('W') : layout.Name);
        var isMessage = catalogue.Names.Messages.Any(message => ApiNames.MessageBase(HeaderName.FamilyOfMessage(message)) == name);
        return isMessage ? name + "Data" : name;
    }
}
