using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading.Checks;

/// <summary>Finds keys and sections for readers that come a second time: only the first of each is read.</summary>
internal static class RepetitionCheck
{
    public static IEnumerable<PageProblem> Problems(SpecPage page)
    {
        var keys = page.FrontMatter.Entries
            .Where(entry => KnownKeys.All.Any(known => string.Equals(known.Name, entry.Key, StringComparison.OrdinalIgnoreCase)))
            .GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => group.Skip(1))
            .Select(entry => Repeated(entry.KeySpan, entry.Key));
        var sections = page.Sections
            .Where(section => !NameCheck.Counts(section) && KnownSections.All.Any(known => known.Name == section.Name))
            .GroupBy(section => section.Name)
            .SelectMany(group => group.Skip(1))
            .Select(section => Repeated(section.Span, $"## -{section.Name}"));
        return keys.Concat(sections);
    }

    private static PageProblem Repeated(PageSpan span, string text) => new(PageProblemKind.Repeated, span, text);
}
