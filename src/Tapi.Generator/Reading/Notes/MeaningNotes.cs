using Tapi.Generator.Model;

namespace Tapi.Generator.Reading.Notes;

/// <summary>The notes that say what a number is.</summary>
internal static class MeaningNotes
{
    public static NumberMeaning? Of(IEnumerable<Note> notes) => notes.Select(Of).FirstOrDefault(meaning => meaning is not null);

    private static NumberMeaning? Of(Note note) => note.Is(KnownNotes.Milliseconds) ? NumberMeaning.Milliseconds
        : note.Is(KnownNotes.Seconds) ? NumberMeaning.Seconds
        : note.Is(KnownNotes.Boolean) ? NumberMeaning.Boolean
        : note.Is(KnownNotes.Character) ? NumberMeaning.Character
        : null;
}
