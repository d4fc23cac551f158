using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>
/// Gives parameters and members that are only called like a structure or a callback its type: <c>lpProxyRequest</c> of a line function is
/// a LINEPROXYREQUEST, <c>MinDialParams</c> in a line's structure a LINEDIALPARAMS, as long as there is a page about it.
/// </summary>
internal sealed class WordTypes
{
    private readonly HashSet<string> _names;

    public WordTypes(IEnumerable<PageModel> pages) => _names = new HashSet<string>(
        pages.Where(page => page is StructureModel or CallbackModel).Select(page => page.CName), StringComparer.Ordinal);

    /// <summary>The page with the types; the same page where it has no such parameter or member.</summary>
    public PageModel Bind(PageModel page) => page switch
    {
        FunctionModel function when function.Parameters.Any(parameter => parameter.Type.IsWords) => function with
        {
            Parameters = function.Parameters
                .Select(parameter => parameter with { Type = Bind(parameter.Type, function.Family, false) })
                .ToEquatableArray(),
        },
        StructureModel structure when structure.Members.Any(HasWords) =>
            structure with { Members = Bind(structure.Members, Family(structure.Name)) },
        _ => page,
    };

    private static bool HasWords(MemberModel member) => member.Type?.IsWords == true || member.Members.Any(HasWords);

    private static string Family(string structure) =>
        new[] { "LINE", "PHONE" }.FirstOrDefault(family => structure.StartsWith(family, StringComparison.Ordinal)) ?? string.Empty;

    private EquatableArray<MemberModel> Bind(EquatableArray<MemberModel> members, string family) => members
        .Select(member => member with
        {
            Type = member.Type is null ? null : Bind(member.Type, family, true),
            Members = Bind(member.Members, family),
        })
        .ToEquatableArray();

    /// <summary>The longest end of the words that is a name; only a member may have more words in front.</summary>
    private CType Bind(CType type, string family, bool mayHaveMore)
    {
        for (var start = 0; type.IsWords && start < type.Name.Length; start++)
        {
            if (start > 0 && !(mayHaveMore && char.IsUpper(type.Name[start]) && char.IsLower(type.Name[start - 1])))
            {
                continue;
            }

            var words = type.Name.Substring(start).ToUpperInvariant();
            foreach (var name in new[] { family.ToUpperInvariant() + words, words })
            {
                if (_names.Contains(name))
                {
                    return new CType(name, type.Pointers, type.ArrayLength);
                }
            }
        }

        return type;
    }
}
