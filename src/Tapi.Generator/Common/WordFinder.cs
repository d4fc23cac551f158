using System.Globalization;

namespace Tapi.Generator.Common;

/// <summary>
/// Finds words in program text: whole identifiers, and stems by every identifier that starts with them. Text is not parsed, so comments and
/// literals count too; identifiers are read as the compiler reads them, with escapes decoded and formatting characters left out.
/// </summary>
internal sealed class WordFinder
{
    private const int ShortEscape = 4;
    private const int LongEscape = 8;

    private readonly Dictionary<int, List<string>> _stems;
    private readonly Dictionary<int, List<string>> _words;
    private readonly int _longest;

    public WordFinder(IEnumerable<string> stems, IEnumerable<string> words)
    {
        _stems = ByHash(stems);
        _words = ByHash(words);
        _longest = _stems.Concat(_words).SelectMany(pair => pair.Value).Select(word => word.Length).DefaultIfEmpty(0).Max() + 1;
    }

    /// <summary>Adds the stems and words that occur in <paramref name="text"/>.</summary>
    public void Find(string text, ISet<string> found)
    {
        var word = new char[_longest];
        var (length, hash) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i];
            if (next == '\\')
            {
                next = Unescape(text, ref i);
            }

            if (IsInWord(next))
            {
                // What is longer than every word can only start with one.
                if (length < _longest)
                {
                    word[length++] = next;
                    hash = Add(hash, next);
                    Confirm(word, length, hash, _stems, found);
                }
            }
            else if (length > 0 && !IsFormat(next))
            {
                Confirm(word, length, hash, _words, found);
                (length, hash) = (0, 0);
            }
        }

        Confirm(word, length, hash, _words, found);
    }

    private static void Confirm(char[] word, int length, int hash, Dictionary<int, List<string>> among, ISet<string> found)
    {
        if (!among.TryGetValue(hash, out var candidates))
        {
            return;
        }

        foreach (var candidate in candidates)
        {
            if (candidate.Length == length && word.AsSpan(0, length).SequenceEqual(candidate.AsSpan()))
            {
                found.Add(candidate);
            }
        }
    }

    /// <summary>The character of an escape such as <c>\u0043</c>, or the backslash itself.</summary>
    private static char Unescape(string text, ref int index)
    {
        var digits = index + 1 >= text.Length ? 0 : text[index + 1] switch
        {
            'u' => ShortEscape,
            'U' => LongEscape,
            _ => 0,
        };
        if (digits == 0 || index + 1 + digits >= text.Length
            || !int.TryParse(
                text.Substring(index + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > char.MaxValue)
        {
            return '\\';
        }

        index += 1 + digits;
        return (char)code;
    }

    private static bool IsInWord(char character) => character < 0x80
        ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        : char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.LetterNumber;

    private static bool IsFormat(char character) =>
        character >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static Dictionary<int, List<string>> ByHash(IEnumerable<string> words) => words
        .Where(word => word.Length > 0)
        .Distinct()
        .GroupBy(Hash)
        .ToDictionary(group => group.Key, group => group.ToList());

    private static int Hash(string word) => word.Aggregate(0, Add);

    private static int Add(int hash, char character) => unchecked((hash * 31) + character);
}
