using Tapi.Generator.Model;

namespace Tapi.Generator.Reading.Notes;

/// <summary>The notes that say what a number is.</summary>
internal static class MeaningNotes
{
    public static NumberMeaning? Of(IEnumerable<Note> notes) => notes.Select(Of).FirstOrDefault(meaning => meaning is not null);

    private static NumberMeaning? Of(Note note) => note.Keyword switch
    {
        "milliseconds" => NumberMeaning.Milliseconds,
        "seconds" => NumberMeaning.Seconds,
        "boolean" => NumberMeaning.Boolean,
        "character" => NumberMeaning.Character,
        _ => null,
    };
}
