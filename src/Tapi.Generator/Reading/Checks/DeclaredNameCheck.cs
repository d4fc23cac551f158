using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Declarations;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading.Checks;

/// <summary>Finds names in the declaration that are not those of the front matter: an export of a misspelled name does not exist.</summary>
internal static class DeclaredNameCheck
{
    public static IEnumerable<PageProblem> Problems(SpecPage page, PageUid uid)
    {
        if (SyntaxSection.Read<CDeclaration>(page, string.Empty, out _) is not { } declaration)
        {
            yield break;
        }

        if (declaration is not CTypedef typedef)
        {
            if (declaration.Name != uid.Name)
            {
                yield return Problem(page, declaration.Name, "the UID", uid.Name);
            }

            yield break;
        }

        // A UID has the tag, in any case, and a structure without a tag has only its name.
        if (!Same(typedef.Tag, uid.Name) && !Same(typedef.Name, uid.Name) && typedef.Tag.Length > 0)
        {
            yield return Problem(page, typedef.Tag, "the UID", uid.Name);
        }

        if (KnownKeys.TypeNames.Of(page)?.Split(',')[0].Trim() is { Length: > 0 } name && name != typedef.Name)
        {
            yield return Problem(page, typedef.Name, KnownKeys.TypeNames.Name, name);
        }
    }

    private static bool Same(string declared, string name) => string.Equals(declared, name, StringComparison.OrdinalIgnoreCase);

    private static PageProblem Problem(SpecPage page, string declared, string where, string name) =>
        new(PageProblemKind.DeclaredName, SyntaxSection.Locate(page, declared), declared, where, name);
}
