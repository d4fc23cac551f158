using System.Collections.Immutable;

namespace Tapi.Generator.Reading.Declarations;

/// <summary>Cuts C source into words, numbers and single marks; comments and white space fall away.</summary>
internal static class CLexer
{
    public static ImmutableArray<CToken> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<CToken>();
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
            }
            else if (string.CompareOrdinal(text, i, "//", 0, 2) == 0)
            {
                i = EndOf(text, i, "\n");
            }
            else if (string.CompareOrdinal(text, i, "/*", 0, 2) == 0)
            {
                i = EndOf(text, i + 2, "*/");
            }
            else
            {
                var start = i++;
                while (IsWordCharacter(text[start]) && i < text.Length && IsWordCharacter(text[i]))
                {
                    i++;
                }

                tokens.Add(new CToken(text.Substring(start, i - start), start));
            }
        }

        tokens.Add(new CToken(string.Empty, text.Length));
        return tokens.ToImmutable();
    }

    private static bool IsWordCharacter(char c) =>
        c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';

    private static int EndOf(string text, int start, string mark)
    {
        var end = text.IndexOf(mark, start, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + mark.Length;
    }
}
