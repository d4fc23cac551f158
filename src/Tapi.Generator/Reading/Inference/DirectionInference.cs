using System.Text.RegularExpressions;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading.Inference;

/// <summary>Which way a parameter's data goes: as the notes say, else as its name and prose do.</summary>
internal static class DirectionInference
{
    private static readonly Regex Filled = new(
        @"\b(?:filled|is then loaded|returned|upon successful|on successful|receives|is written"
        + @"|contains the (?:TAPI )?version number that was|loaded with)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static Direction Of(PageEntry entry, CType type, IReadOnlyList<Note> notes)
    {
        foreach (var note in notes)
        {
            if (Stated(note) is { } stated)
            {
                return stated;
            }
        }

        return HungarianPrefix.Of(entry.Name) switch
        {
            "lph" => Direction.Out,
            "lpdw" => Prose.Plain(entry.Lines).Contains("must initialize") ? Direction.InOut : Direction.Out,
            "lp" when type.Pointers > 0 && type.Name != "VOID" && Filled.IsMatch(Prose.Plain(entry.Lines)) => Direction.Out,
            _ => Direction.In,
        };
    }

    private static Direction? Stated(Note note) => note.Is(KnownNotes.In) ? Direction.In
        : note.Is(KnownNotes.Out) ? Direction.Out
        : note.Is(KnownNotes.InOut) ? Direction.InOut
        : null;
}
