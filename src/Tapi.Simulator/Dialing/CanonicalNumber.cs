using System.Text.RegularExpressions;

namespace Tapi.Simulator.Dialing;

/// <summary>A number such as <c>+49 (30) 123456</c>, which means the same everywhere.</summary>
internal sealed partial record CanonicalNumber(string CountryCode, string AreaCode, string Subscriber)
{
    private const int TollPrefixLength = 3;

    /// <summary>The part of the number that the toll list compares.</summary>
    public string TollPrefix => $"{CountryCode}-{AreaCode}-{Subscriber[..Math.Min(TollPrefixLength, Subscriber.Length)]}";

    public static CanonicalNumber? Parse(string text)
    {
        var match = Shape().Match(text);
        var subscriber = DigitsOf(match.Groups[3].Value);
        return match.Success && subscriber.Length > 0
            ? new CanonicalNumber(match.Groups[1].Value, match.Groups[2].Value, subscriber)
            : null;
    }

    public static string DigitsOf(string text) =>
        string.Concat(text.Where(character => char.IsAsciiDigit(character) || character is '*' or '#' or ','));

    [GeneratedRegex(@"^\+([0-9]{1,3}) *(?:\(([0-9]+)\))? *([0-9 .\-]+)")]
    private static partial Regex Shape();
}
