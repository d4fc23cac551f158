using Tapi.Generator.Common;
using Tapi.Generator.Model.Declarations;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Model.Inference;

/// <summary>Finds the members of a structure whose page has no syntax section. Unions are not told by prose, so dotted names are refused.</summary>
internal static class FieldInference
{
    public static CAggregate? Infer(PageSection section, out PageProblem? problem)
    {
        problem = null;
        var members = new List<CMember>();
        foreach (var entry in section.Entries)
        {
            var type = entry.Name.IndexOf('.') >= 0 ? null : TypeOf(entry);
            if (type is null)
            {
                problem = new PageProblem(PageProblemKind.UnknowableType, entry.Span, section.Name, entry.Name);
                return null;
            }

            members.Add(new CMember(entry.Name, type, null));
        }

        return new CAggregate(false, members.ToEquatableArray());
    }

    private static CType? TypeOf(PageEntry entry)
    {
        var prefix = HungarianPrefix.Of(entry.Name);
        var words = entry.Name.Substring(prefix.Length);
        return prefix switch
        {
            "dw" => new CType("DWORD"),
            "h" => HandleTypes.OfName(words) is { } handle ? new CType(handle) : null,
            "cy" => new CType("CURRENCY"),
            "date" => new CType("DATE"),
            "" when words.EndsWith("Guid", StringComparison.OrdinalIgnoreCase) || words == "GroupID" => new CType("GUID"),
            "" => Mentions.Structure(entry) is { } structure ? new CType(structure) : null,
            _ => null,
        };
    }
}
