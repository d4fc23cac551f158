using System.Text.RegularExpressions;
using Tapi.Generator.Common;

namespace Tapi.Generator.Resolution.Naming;

/// <summary>
/// Turns the header's camel names into C# ones: <c>lpszAgentPIN</c> is <c>agentPin</c>, <c>dwWorkingAddressID</c> is
/// <c>workingAddressId</c>.
/// </summary>
internal static class HungarianName
{
    private static readonly Regex Prefix = new(
        "^(?:lpsz|lpdw|lpfn|lps|lph|lpn|lp|psz|pdw|pfn|ph|p|dw|sz|uc|ul|cy|date|fwd|hwnd|h|b|n|f|w|t|u|l)(?=[A-Z])",
        RegexOptions.CultureInvariant);

    // The letter of the encoding, which a few of the header's texts have: lpszDestAddressW.
    private static readonly Regex Encoding = new("(?<=^(?:lp|p)?sz.*[a-z])[AW]$", RegexOptions.CultureInvariant);

    // Abbreviations that are keywords of C#.
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["Char"] = "Character", ["Const"] = "Constant", ["Params"] = "Parameters", ["Ref"] = "Reference", ["Struct"] = "Structure",
    };

    // Runs of capitals: an abbreviation ends where the next word begins (PINName), or at the end (AddressID, AddressIDs).
    private static readonly Regex Abbreviation = new("[A-Z]{2,}(?=[A-Z][a-z]|s?$|[0-9_]|s[A-Z])", RegexOptions.CultureInvariant);

    private static readonly Memo Known = new(Convert);

    /// <summary>
    /// A member's or method's name. An abbreviation that is a C# keyword is spelled out: <c>lpParams</c> is <c>Parameters</c>.
    /// </summary>
    public static string ToPascalCase(string name) => Known.Of(name);

    /// <summary>A parameter's name, not escaped.</summary>
    public static string ToCamelCase(string name) => Capitalize(ToPascalCase(name), char.ToLowerInvariant);

    private static string Convert(string name)
    {
        var plain = Prefix.Replace(Encoding.Replace(name, string.Empty), string.Empty);
        var words = Capitalize(Abbreviation.Replace(plain, match => Spell(match.Value)), char.ToUpperInvariant);
        return Keywords.TryGetValue(words, out var spelling) ? spelling : words;
    }

    private static string Spell(string abbreviation) => WordList.Spellings.TryGetValue(abbreviation, out var spelling)
        ? spelling
        : abbreviation[0] + abbreviation.Substring(1).ToLowerInvariant();

    private static string Capitalize(string text, Func<char, char> change) =>
        text.Length == 0 ? "value" : change(text[0]) + text.Substring(1);
}
