using System.Text.RegularExpressions;
using Tapi.Generator.Model;

namespace Tapi.Generator.Reading.Notes;

/// <summary>The notes in square brackets after a parameter's or a field's name, one by one.</summary>
internal sealed class Note
{
    private static readonly Regex Form = new(
        @"^(?<type>[A-Z][A-Z0-9_]*\*?)?\s*(?:as\s+(?<name>\w+))?\s*(?:by\s+(?<by>\w+))?\s*(?:=\s*(?<default>\w+))?$",
        RegexOptions.CultureInvariant);

    private Note(string keyword, string? type, string? name, string? by, string? @default) =>
        (Keyword, Type, Name, By, Default) = (keyword, type, name, by, @default);

    /// <summary>A lower-case note such as <c>in</c> or <c>list LINETERMCAPS</c>; empty for the typed form.</summary>
    public string Keyword { get; }

    /// <summary>The constant group or the C type as written, with its star.</summary>
    public string? Type { get; }

    public CType? CType => Type is null ? null : new CType(Type.TrimEnd('*'), Type.Length - Type.TrimEnd('*').Length);

    public string? Name { get; }

    public string? By { get; }

    public string? Default { get; }

    /// <summary>The parts that a note without a keyword has.</summary>
    public NoteParts Parts =>
        (Type is null ? 0 : NoteParts.Type)
        | (Name is null ? 0 : NoteParts.Name)
        | (By is null ? 0 : NoteParts.By)
        | (Default is null ? 0 : NoteParts.Default);

    public static IEnumerable<Note> Parse(string notes)
    {
        foreach (var item in notes.Split(','))
        {
            var text = item.Trim();
            var form = Form.Match(text);
            if (form.Success && text.Length > 0 && text != KnownNotes.ByVersion.Form)
            {
                yield return new Note(string.Empty, Value(form, "type"), Value(form, "name"), Value(form, "by"), Value(form, "default"));
            }
            else if (text.Length > 0)
            {
                yield return new Note(text, null, null, null, null);
            }
        }
    }

    /// <summary>Whether this is a note without an argument, such as <c>optional</c>.</summary>
    public bool Is(KnownNote known) => known.Word.Length > 0 && Keyword == known.Word;

    /// <summary>The argument of a note: <c>2.2</c> for <c>since 2.2</c>.</summary>
    public string? Argument(KnownNote known) =>
        Keyword.StartsWith(known.Word + " ", StringComparison.Ordinal) ? Keyword.Substring(known.Word.Length + 1).Trim() : null;

    private static string? Value(Match match, string group) => match.Groups[group].Success ? match.Groups[group].Value : null;
}
