using System.Text.RegularExpressions;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading.Inference;

/// <summary>A member's type by its Hungarian prefix, its prose and its links.</summary>
internal static class FieldTypes
{
    private static readonly Regex Length = new(@"\bTAPIMAX[A-Z]+SIZE\b", RegexOptions.CultureInvariant);

    private static readonly Regex MessageParameter = new(
        @"\bparameter (?:of|for) the message\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex SystemTime = new(
        @"\b(?:SYSTEMTIME|time)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Block = new(
        @"\b(?:block of memory|parameter block)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Guid = new(
        @"\bGUID\b|\b[Uu]niversally unique identifier\b", RegexOptions.CultureInvariant);

    public static CType? Infer(PageEntry entry, string name, string structure)
    {
        var prefix = HungarianPrefix.Of(name);
        var words = name.Substring(prefix.Length);
        var text = Prose.Plain(entry.Lines);
        return prefix switch
        {
            "dw" => new CType(IsPointerSized(name, text) ? "DWORD_PTR" : "DWORD"),
            "h" => Handle(words),
            "cy" => new CType("CURRENCY"),
            "date" => new CType("DATE"),
            "t" => SystemTime.IsMatch(text) ? new CType("SYSTEMTIME") : null,
            "w" => new CType("WPARAM"),
            "sz" => Array(structure.EndsWith("W", StringComparison.Ordinal) ? "WCHAR" : "char", text),
            "uc" => Array("unsigned char", text),
            "" => Unprefixed(entry, words, text),
            _ => null,
        };
    }

    private static bool IsPointerSized(string name, string text) =>
        name is "dwInstance" || name.EndsWith("CallbackInstance", StringComparison.Ordinal) || MessageParameter.IsMatch(text);

    /// <summary>Which device a message's handle is depends on the message: it is a number.</summary>
    private static CType? Handle(string words) => words switch
    {
        "Device" => new CType("DWORD"),
        _ => HandleTypes.OfName(words) is { } type ? new CType(type) : null,
    };

    private static CType? Array(string element, string text)
    {
        var length = Length.Match(text);
        return length.Success ? new CType(element, 0, length.Value) : null;
    }

    private static CType? Unprefixed(PageEntry entry, string words, string text)
    {
        var notes = Note.Parse(entry.Notes).ToList();
        if (notes.Exists(note => note.Is(KnownNotes.Bytes)) || (Block.IsMatch(text) && ProseNames.StatedStructure(text) is null))
        {
            return new CType("BYTE", 0, "1");
        }

        if (ProseNames.Structure(entry) is { } structure)
        {
            return new CType(structure, 0, notes.Exists(note => note.Argument(KnownNotes.Count) is not null) ? "1" : null);
        }

        return Guid.IsMatch(text) || words.EndsWith("GUID", StringComparison.OrdinalIgnoreCase) ? new CType("GUID")
            : words.Length > 0 && char.IsUpper(words[0]) ? new CType(words) { IsWords = true }
            : null;
    }
}
