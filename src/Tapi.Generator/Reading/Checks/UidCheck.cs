using System.Text.RegularExpressions;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading.Checks;

/// <summary>Finds names in UIDs that lead nowhere: what a name begins with says which object it belongs to.</summary>
internal static class UidCheck
{
    // The reference has a page about a macro among the functions.
    private static readonly Regex Function = new("^(?:line|phone|tapi)[A-Z]|^TAPI[A-Z_]+$", RegexOptions.CultureInvariant);
    private static readonly Regex Message = new("^(?:LINE|PHONE|TAPI)_", RegexOptions.CultureInvariant);

    public static IEnumerable<PageProblem> Problems(SpecPage page, PageUid uid)
    {
        if (Wrong(page, uid) is { } wrong && KnownKeys.Uid.In(page) is { } entry)
        {
            yield return new PageProblem(PageProblemKind.UnfitUid, entry.Span, entry.Value, wrong);
        }
    }

    private static string? Wrong(SpecPage page, PageUid uid) => uid.Kind switch
    {
        PageKinds.Function when !Function.IsMatch(uid.Name) => "the name of a function begins with line, phone or tapi",
        PageKinds.Message when !Message.IsMatch(uid.Name) => "the name of a message begins with LINE_, PHONE_ or TAPI_",
        PageKinds.Constants when uid.Name.EndsWith("_", StringComparison.Ordinal) =>
            "what constants have in common is written without an underscore at its end",
        PageKinds.Constants when !ConstantCheck.IsNumbers(page) && !ConstantCheck.HasMember(page, uid.Name) =>
            $"no constant on the page begins with {uid.Name}_",
        _ => null,
    };
}
