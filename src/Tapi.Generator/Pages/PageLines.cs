using System.Collections.Immutable;

namespace Tapi.Generator.Pages;

/// <summary>Splits a page into lines; CRLF, LF and CR all end a line, so that a checkout's line endings change nothing.</summary>
internal static class PageLines
{
    public static ImmutableArray<PageLine> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<PageLine>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
            {
                continue;
            }

            lines.Add(new PageLine(text.Substring(start, i - start), start, lines.Count));
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }

        lines.Add(new PageLine(text.Substring(start), start, lines.Count));
        return lines.ToImmutable();
    }
}
