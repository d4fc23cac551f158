using Tapi.Generator.Model;
using Tapi.Generator.Reading.Declarations;

namespace Tapi.Generator.Reading.Notes;

/// <summary>The note that says what something is unless the program says otherwise: <c>= NAME</c>.</summary>
internal static class DefaultNotes
{
    public static DefaultModel? Of(IEnumerable<Note> notes)
    {
        var text = notes.Select(note => note.Default).FirstOrDefault(value => value is not null);
        return text is null ? null : CNumber.TryParse(text, out var number) ? new DefaultModel(null, number) : new DefaultModel(text, 0);
    }
}
