using System.Text.RegularExpressions;

namespace Tapi.Generator.Resolution.Naming;

/// <summary>
/// Turns the header's camel names into C# ones: <c>lpszAgentPIN</c> is <c>agentPin</c>, <c>dwWorkingAddressID</c> is
/// <c>workingAddressId</c>.
/// </summary>
internal static class HungarianName
{
    private static readonly Regex Prefix = new(
        "^(?:lpsz|lpdw|lpfn|lps|lph|lpn|lp|dw|sz|uc|cy|date|fwd|hwnd|h|b|n|f|w|t|u)(?=[A-Z])", RegexOptions.CultureInvariant);

    // Runs of capitals: an abbreviation ends where the next word begins (PINName), or at the end (AddressID, AddressIDs).
    private static readonly Regex Abbreviation = new("[A-Z]{2,}(?=[A-Z][a-z]|s?$|[0-9_]|s[A-Z])", RegexOptions.CultureInvariant);

    /// <summary>A member's or method's name.</summary>
    public static string ToPascalCase(string name)
    {
        var words = Abbreviation.Replace(Prefix.Replace(name, string.Empty), match => Spell(match.Value));
        return Capitalize(words, char.ToUpperInvariant);
    }

    /// <summary>A parameter's name, not escaped.</summary>
    public static string ToCamelCase(string name) => Capitalize(ToPascalCase(name), char.ToLowerInvariant);

    private static string Spell(string abbreviation) => WordList.Spellings.TryGetValue(abbreviation, out var spelling)
        ? spelling
        : abbreviation[0] + abbreviation.Substring(1).ToLowerInvariant();

    private static string Capitalize(string text, Func<char, char> change) =>
        text.Length == 0 ? "value" : change(text[0]) + text.Substring(1);
}
