using System.Text;
using Tapi.Generator.Common;

namespace Tapi.Generator.Resolution.Naming;

/// <summary>
/// Finds the words in a name without word boundaries: <c>INVALLINEHANDLE</c> is <c>INVAL LINE HANDLE</c>. Of all ways to cut the name it
/// takes the one with the fewest letters outside the word list, then the fewest words.
/// </summary>
internal static class WordSplitter
{
    private const int LongestWord = 16;

    // A word that short, before letters outside the list, is taken for their beginning: ACME, not A CME.
    private const int LongestAccident = 2;

    // A change of one page names everything anew: without the memory a quarter of its time.
    private static readonly Memo Known = new(Join);

    /// <summary>A capital name in C# words: <c>InvalidLineHandle</c>.</summary>
    public static string ToPascalCase(string name) => Known.Of(name);

    private static string Join(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var part in name.Split(['_'], StringSplitOptions.RemoveEmptyEntries))
        {
            AppendPart(part, text);
        }

        return text.Length == 0 ? "_" : char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }

    private static void AppendPart(string part, StringBuilder text)
    {
        var cuts = Cut(part);
        var unknownBefore = false;
        foreach (var (start, length, known) in cuts)
        {
            var word = part.Substring(start, length);
            text.Append(
                known ? WordList.Spellings[word]
                : unknownBefore ? word.ToLowerInvariant()
                : word.ToUpperInvariant());
            unknownBefore = !known && !char.IsDigit(word[0]);
        }
    }

    private static IEnumerable<(int Start, int Length, bool Known)> Cut(string part)
    {
        var best = new (int Unknown, int Words, int Previous)[part.Length + 1];
        for (var end = 1; end <= part.Length; end++)
        {
            best[end] = (best[end - 1].Unknown + 1, best[end - 1].Words + 1, end - 1);
            for (var length = 1; length <= Math.Min(LongestWord, end); length++)
            {
                var from = best[end - length];
                if ((from.Unknown, from.Words + 1).CompareTo((best[end].Unknown, best[end].Words)) < 0
                    && WordList.Spellings.ContainsKey(part.Substring(end - length, length)))
                {
                    best[end] = (from.Unknown, from.Words + 1, end - length);
                }
            }
        }

        var cuts = new Stack<(int Start, int Length, bool Known)>();
        var isBeforeUnknown = false;
        for (var end = part.Length; end > 0;)
        {
            var start = best[end].Previous;
            var isWord = WordList.Spellings.ContainsKey(part.Substring(start, end - start))
                && !(isBeforeUnknown && end - start <= LongestAccident);
            start = isWord ? start : end - 1;
            cuts.Push((start, end - start, isWord));
            isBeforeUnknown = !isWord && !char.IsDigit(part[start]);
            end = start;
        }

        return cuts;
    }
}
