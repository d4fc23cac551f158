using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading.Checks;

/// <summary>
/// Structures grow at their end: a member is as old as the one after it, or older. An entry without the note is as old as the structure.
/// </summary>
internal static class SinceCheck
{
    public static IEnumerable<PageProblem> Problems(SpecPage page, PageKinds kind)
    {
        PlacedNote? newest = null;
        Version? version = null;
        foreach (var entry in kind == PageKinds.Structure ? page.Sections.SelectMany(section => section.Entries) : [])
        {
            // Members of a member came with it.
            if (entry.Name.Contains('.'))
            {
                continue;
            }

            var note = PlacedNote.Of(entry).FirstOrDefault(placed => placed.Note.Argument(KnownNotes.Since) is not null);
            Version.TryParse(note?.Note.Argument(KnownNotes.Since), out var own);
            if (newest is not null && version is not null && (own is null || own < version))
            {
                yield return new PageProblem(PageProblemKind.UnknownNote, newest.Span, newest.Text, string.Empty);
            }

            (newest, version) = (own is null ? null : note, own);
        }
    }
}
