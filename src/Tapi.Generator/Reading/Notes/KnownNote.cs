using System.Diagnostics;

namespace Tapi.Generator.Reading.Notes;

/// <summary>A note that pages can have.</summary>
/// <param name="Form">How it is written: <c>optional</c>, <c>count NAME</c>, <c>GROUP as name</c>.</param>
/// <param name="Places">What it can be on.</param>
/// <param name="Parts">The parts of a note without a word of its own; none for all others.</param>
[DebuggerDisplay("{Form,nq}")]
internal sealed record KnownNote(string Form, NotePlaces Places, NoteParts Parts = NoteParts.None)
{
    /// <summary>The words that the note begins with; empty for a note that begins with a type or a name.</summary>
    public string Word { get; } =
        Parts == NoteParts.None ? string.Join(" ", Form.Split(' ').TakeWhile(word => char.IsLower(word[0]))) : string.Empty;

    public bool HasArgument => Parts == NoteParts.None && Word.Length < Form.Length;
}
