using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading.Checks;

/// <summary>
/// What a page says in words that nobody reads. The page is generated without them, so only the analyzers ask. What the reference has on
/// its pages is never among them.
/// </summary>
internal static class PageChecks
{
    public static IEnumerable<PageProblem> Problems(SpecPage page) =>
        page.Problem is null && PageUid.Parse(KnownKeys.Uid.Of(page)) is { IsOurs: true } uid
            ? UidCheck.Problems(page, uid)
                .Concat(FenceCheck.Problems(page))
                .Concat(DeclaredNameCheck.Problems(page, uid))
                .Concat(KeyCheck.Problems(page, uid.Kind))
                .Concat(RepetitionCheck.Problems(page))
                .Concat(ValueCheck.Problems(page, uid.Kind))
                .Concat(HeadingCheck.Problems(page, uid.Kind))
                .Concat(NoteCheck.Problems(page, uid.Kind))
                .Concat(ContradictionCheck.Problems(page, uid.Kind))
                .Concat(SinceCheck.Problems(page, uid.Kind))
                .Concat(EntryCheck.Problems(page, uid.Kind))
                .Concat(TableCheck.Problems(page, uid.Kind))
                .Concat(ConstantCheck.Problems(page, uid))
            : [];
}
