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

    /// <summary>Whether the word needs something after it.</summary>
    public bool HasArgument => Parts == NoteParts.None && Word.Length < Form.Length;

    /// <summary>Whether a note has this form.</summary>
    public bool Fits(Note note) => Parts != NoteParts.None ? note.Parts == Parts
        : HasArgument ? note.Argument(this) is { } argument && Words(argument) == Words(Form) - 1
        : note.Is(this);

    private static int Words(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries).Length;
}
