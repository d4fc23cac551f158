using System.Text.RegularExpressions;
using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Inference;

/// <summary>
/// Finds a parameter's type on a page without syntax: the Hungarian prefix says what kind it is, prose and links say of what.
/// Null where neither decides; a type is never guessed.
/// </summary>
internal static class ParameterInference
{
    private static readonly Regex Guid = new(@"\bGUID\b", RegexOptions.CultureInvariant);

    // Bytes without a structure that TAPI knows. Only being pointed at counts: every structure is somewhere in memory.
    private static readonly Regex Memory = new(
        @"\b(?:opaque|memory area|memory buffer|memory containing|memory location where|parameter block|block of bytes"
        + @"|structure of its kind|(?:pointer to|address of) (?:the |a |an )?(?:\w+ )?(?:data|bytes)(?! structure))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Ignored = new(
        @"^This parameter is (?:ignored|not used|unused)\b[^.]*\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static CType? Infer(SpecPage page, PageEntry entry, FunctionEncoding encoding)
    {
        var prefix = HungarianPrefix.Of(entry.Name);
        var words = entry.Name.Substring(prefix.Length);
        return prefix switch
        {
            "hwnd" => new CType("HWND"),
            "h" => Handle(words, 0),
            "lph" => Handle(words, 1),
            "lpfn" => ProseNames.Callback(entry) is { } callback ? new CType(callback) : Words(words, 0),
            "lpdw" => new CType("DWORD", 1),
            "lpsz" or "lps" => Text(entry, prefix, encoding),
            "lp" => Pointer(page, entry, encoding, words),
            "dw" => new CType(IsInstanceData(entry) ? "DWORD_PTR" : "DWORD"),
            "b" or "f" => new CType("DWORD"),
            "w" => new CType("WPARAM"),
            _ => null,
        };
    }

    private static CType? Handle(string words, int pointers) =>
        HandleTypes.OfName(words) is { } type ? new CType(type, pointers) : null;

    /// <summary>User-user information is bytes in every encoding; other text is in the export's.</summary>
    private static CType Text(PageEntry entry, string prefix, FunctionEncoding encoding)
    {
        var isText = prefix == "lpsz" || encoding.IsUnicode;
        return new CType(isText && encoding.IsUnicode && !IsUserUserInfo(entry) ? "WCHAR" : "CHAR", 1);
    }

    private static bool IsUserUserInfo(PageEntry entry) =>
        entry.Name.IndexOf("UserUserInfo", StringComparison.Ordinal) >= 0;

    /// <summary>
    /// What the text says of the parameter itself comes first, then what its name and the page say together, then what the text merely
    /// names.
    /// </summary>
    private static CType? Pointer(SpecPage page, PageEntry entry, FunctionEncoding encoding, string words)
    {
        var text = Prose.Plain(entry.Lines);
        var family = HeaderName.FamilyOfFunction(encoding.NeutralName);
        if (ProseNames.StatedStructure(text) is { } stated)
        {
            return new CType(stated, 1);
        }

        // Some headers call bytes a string.
        if (Contains(text, "declared as text"))
        {
            return new CType(encoding.IsUnicode ? "WCHAR" : "CHAR", 1);
        }

        if (Guid.IsMatch(text))
        {
            return new CType("GUID", 1);
        }

        if (Memory.IsMatch(text))
        {
            return new CType("VOID", 1);
        }

        if ((ProseNames.Namesake(page, family, words) ?? ProseNames.Structure(entry)) is { } structure)
        {
            return new CType(structure, 1);
        }

        if (Contains(text, "DWORD"))
        {
            return new CType("DWORD", 1);
        }

        return Ignored.IsMatch(text) && ProseNames.OnlyOther(page, entry) is { } other ? new CType(other, 1) : Words(words, 1);
    }

    /// <summary>A type that is called like the parameter, if some page describes one.</summary>
    private static CType? Words(string words, int pointers) => words.Length == 0 ? null : new CType(words, pointers) { IsWords = true };

    private static bool IsInstanceData(PageEntry entry) =>
        entry.Name.EndsWith("CallbackInstance", StringComparison.Ordinal)
            || Contains(Prose.Plain(entry.Lines), "instance data passed back");

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
