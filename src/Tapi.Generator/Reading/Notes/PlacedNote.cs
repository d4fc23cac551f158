using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Notes;

/// <summary>A note with its place, for those who report it.</summary>
internal sealed record PlacedNote(string Text, PageSpan Span)
{
    public Note Note { get; } = Note.Parse(Text).Single();

    public static IEnumerable<PlacedNote> Of(PageEntry entry)
    {
        var start = 0;
        foreach (var part in entry.Notes.Split(','))
        {
            var text = part.Trim();
            if (text.Length > 0)
            {
                yield return new PlacedNote(text, entry.NotesSpan.Part(start + part.IndexOf(text[0]), text.Length));
            }

            start += part.Length + 1;
        }
    }

    /// <summary>The place of a word of the note.</summary>
    public PageSpan Locate(string word) => Span.Part(Text.LastIndexOf(word, StringComparison.Ordinal), word.Length);
}
