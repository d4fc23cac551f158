using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Tapi.Generator.Resolution.Texts;

/// <summary>
/// Where C names are in words. What was found is kept as long as the words are, since each change of a page translates the words of all
/// others again.
/// </summary>
internal static class NameMatches
{
    private static readonly Regex CName = new(
        @"(?<member>\b[a-z]+[A-Z]\w*(?:\.\w+)?)\s+(?:of|in)\s+(?:the\s+|a\s+|its\s+)?(?<structure>[A-Z][A-Z0-9]{4,})\b"
        + @"|\b(?:[a-z]+[A-Z]\w*(?:\.\w+)?|[A-Z][A-Z0-9]{2,}(?:_\w*)?|[A-Z]\w+\.[a-z]\w+)(?!\w)",
        RegexOptions.CultureInvariant);

    private static readonly ConditionalWeakTable<string, Dictionary<int, NameMatch?>> Known = new();

    /// <summary>The first name at or after a place, or null.</summary>
    public static NameMatch? At(string words, int start)
    {
        var known = Known.GetOrCreateValue(words);
        lock (known)
        {
            if (!known.TryGetValue(start, out var match))
            {
                known[start] = match = NameMatch.From(CName.Match(words, start));
            }

            return match;
        }
    }

    /// <summary>All names.</summary>
    public static IEnumerable<NameMatch> In(string words)
    {
        for (var match = At(words, 0); match is not null; match = At(words, match.Index + match.Length))
        {
            yield return match;
        }
    }

    /// <summary>
    /// Whether to look: a capital after a small letter, three capitals or digits, or a small letter after a dot in a word. Most texts have
    /// none of these, and the expression is slow.
    /// </summary>
    public static bool MayBeIn(string words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var (before, here) = (words[i - 1], words[i]);
            if (IsCapital(here) ? IsSmall(before)
                    || (IsCapital(before) && i + 1 < words.Length && (IsCapital(words[i + 1]) || IsDigit(words[i + 1])))
                : IsSmall(here) ? before == '.' && i > 1 && !char.IsWhiteSpace(words[i - 2])
                : IsDigit(here) && IsCapital(before))
            {
                return true;
            }
        }

        return false;

        static bool IsCapital(char letter) => letter is >= 'A' and <= 'Z';

        static bool IsSmall(char letter) => letter is >= 'a' and <= 'z';

        static bool IsDigit(char letter) => letter is >= '0' and <= '9';
    }
}
