using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading.Checks;

/// <summary>Finds notes of which one entry has two, and notes about something that their entry does not have.</summary>
internal static class ContradictionCheck
{
    private const string Offset = "Offset";
    private const string Size = "Size";

    private static readonly KnownNote[][] Alternatives =
    [
        [KnownNotes.In, KnownNotes.Out, KnownNotes.InOut],
        [KnownNotes.Milliseconds, KnownNotes.Seconds, KnownNotes.Boolean, KnownNotes.Character],
        [KnownNotes.Text, KnownNotes.Texts, KnownNotes.Bytes, KnownNotes.List, KnownNotes.Guid],
    ];

    private static readonly KnownNote[] Contents = [KnownNotes.Text, KnownNotes.Texts, KnownNotes.List];

    public static IEnumerable<PageProblem> Problems(SpecPage page, PageKinds kind)
    {
        var entries = page.Sections.SelectMany(section => section.Entries).ToList();
        var names = new HashSet<string>(entries.Select(entry => entry.Name), StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var notes = PlacedNote.Of(entry).ToList();
            var second = Alternatives.SelectMany(one => notes.Where(note => one.Any(known => Is(note, known))).Skip(1));
            var lost = notes.Where(note => kind == PageKinds.Structure
                && Contents.Any(known => Is(note, known))
                && IsNumber(entry.Name)
                && !IsOffsetOfPair(entry.Name, names));
            var loose = notes.Where(note => note.Note.Is(KnownNotes.Several) && !notes.Exists(NamesGroup));
            foreach (var note in second.Concat(lost).Concat(loose).Distinct())
            {
                yield return new PageProblem(PageProblemKind.UnknownNote, note.Span, note.Text, string.Empty);
            }
        }
    }

    private static bool Is(PlacedNote placed, KnownNote known) =>
        known.HasArgument ? placed.Note.Argument(known) is not null : placed.Note.Is(known);

    private static bool NamesGroup(PlacedNote placed) =>
        placed.Note.Type is not null || placed.Note.Argument(KnownNotes.List)?.Contains(' ') == true;

    private static bool IsNumber(string path) => path.Substring(path.LastIndexOf('.') + 1).StartsWith("dw", StringComparison.Ordinal);

    private static bool IsOffsetOfPair(string name, HashSet<string> names) =>
        name.EndsWith(Offset, StringComparison.Ordinal) && names.Contains(name.Substring(0, name.Length - Offset.Length) + Size);
}
