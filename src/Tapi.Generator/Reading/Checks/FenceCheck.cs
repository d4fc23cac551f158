using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Checks;

/// <summary>Finds a block of code that is not closed: it takes the rest of the page along, with all sections in it.</summary>
internal static class FenceCheck
{
    public static IEnumerable<PageProblem> Problems(SpecPage page)
    {
        // Only the last text of a page can have one: no heading ends it.
        var lines = page.Sections.LastOrDefault() is not { } section ? default
            : section.Entries.LastOrDefault()?.Lines ?? section.Lines;
        var marks = lines.Where(line => line.Text.StartsWith("```", StringComparison.Ordinal)).ToList();
        if (marks.Count % 2 == 1)
        {
            yield return new PageProblem(PageProblemKind.OpenFence, marks[marks.Count - 1].Span);
        }
    }
}
