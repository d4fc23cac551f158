using Tapi.Generator.Common;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading.Checks;

/// <summary>Finds names of entries that the page itself does not have: a parameter of a message, a count, what a type depends on.</summary>
internal static class EntryCheck
{
    private const string Parameter = "parameter";

    public static IEnumerable<PageProblem> Problems(SpecPage page, PageKinds kind)
    {
        var entries = page.Sections.SelectMany(section => section.Entries).ToList();
        if (kind == PageKinds.Message)
        {
            foreach (var entry in entries.Where(entry => !MessageSlotNames.All.Contains(entry.Name)))
            {
                yield return Unknown(entry.Span, "parameter of a message", entry.Name, MessageSlotNames.All);
            }

            var section = page.Section(KnownSections.Parameters.Name);
            foreach (var name in MessageSlotNames.Required.Where(name => section?.Entries.Any(entry => entry.Name == name) == false))
            {
                yield return new PageProblem(PageProblemKind.MissingSlot, section!.Span, name);
            }
        }

        foreach (var entry in entries)
        {
            foreach (var placed in PlacedNote.Of(entry))
            {
                var names = kind == PageKinds.Structure ? Siblings(entry, entries) : entries.Select(other => other.Name);
                if (Missing(placed.Note.Argument(KnownNotes.Count), names) is { } count)
                {
                    yield return Unknown(placed.Locate(count), "member", count, names);
                }
                else if (kind != PageKinds.Constants && Missing(placed.Note.By, names) is { } by)
                {
                    yield return Unknown(placed.Locate(by), Parameter, by, names);
                }
            }
        }
    }

    /// <summary>The members next to an entry's: those of the same part.</summary>
    private static IEnumerable<string> Siblings(PageEntry entry, List<PageEntry> entries)
    {
        var path = entry.Name.Substring(0, entry.Name.LastIndexOf('.') + 1);
        return entries
            .Where(other => other.Name.StartsWith(path, StringComparison.Ordinal))
            .Select(other => other.Name.Substring(path.Length));
    }

    private static string? Missing(string? name, IEnumerable<string> names) => name is null || names.Contains(name) ? null : name;

    private static PageProblem Unknown(PageSpan span, string what, string name, IEnumerable<string> names) =>
        new(PageProblemKind.UnknownName, span, what, name, Suggestion.Of(name, names));
}
