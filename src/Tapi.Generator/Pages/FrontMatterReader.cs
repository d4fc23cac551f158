using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Tapi.Generator.Common;

namespace Tapi.Generator.Pages;

/// <summary>
/// Reads front matter line by line. Published pages are not valid YAML (two keys on one line, unquoted colons), so a value is
/// simply the rest of its line, and a second key glued to a sentence's end starts an entry of its own.
/// </summary>
internal static class FrontMatterReader
{
    private const string Fence = "---";

    private static readonly Regex KeyLine = new(@"^(?<key>[A-Za-z_][\w.\-]*):(?:\s+|$)(?<value>.*)$", RegexOptions.CultureInvariant);

    private static readonly Regex GluedKey = new(@"[.!?](?<key>[a-z][a-z0-9_]*_keywords):\s", RegexOptions.CultureInvariant);

    /// <summary>Reads the front matter; <paramref name="next"/> is the first line after it.</summary>
    public static FrontMatter? Read(ImmutableArray<PageLine> lines, out int next, out PageProblem? problem)
    {
        next = 0;
        problem = null;
        var first = 0;
        while (first < lines.Length && lines[first].IsBlank)
        {
            first++;
        }

        if (first == lines.Length)
        {
            problem = new PageProblem(PageProblemKind.EmptyPage, PageSpan.None);
            return null;
        }

        if (lines[first].Text.TrimEnd() != Fence)
        {
            problem = new PageProblem(PageProblemKind.NoFrontMatter, lines[first].Span);
            return null;
        }

        var entries = new List<FrontMatterEntry>();
        var others = new List<PageLine>();
        for (var i = first + 1; i < lines.Length; i++)
        {
            if (lines[i].Text.TrimEnd() == Fence)
            {
                next = i + 1;
                return new FrontMatter(entries.ToEquatableArray()) { OtherLines = others.ToEquatableArray() };
            }

            if (!ReadLine(lines[i], entries))
            {
                others.Add(lines[i]);
            }
        }

        problem = new PageProblem(PageProblemKind.FrontMatterNotClosed, lines[first].Span);
        return null;
    }

    private static bool ReadLine(PageLine line, List<FrontMatterEntry> entries)
    {
        var item = line.Text.TrimStart();
        if (item.StartsWith("- ", StringComparison.Ordinal) && entries.Count > 0)
        {
            var last = entries[entries.Count - 1];
            entries[entries.Count - 1] = last with { Items = last.Items.Append(item.Substring(2).Trim()).ToEquatableArray() };
            return true;
        }

        var match = KeyLine.Match(line.Text);
        if (!match.Success)
        {
            return false;
        }

        var value = match.Groups["value"];
        var glued = GluedKey.Match(value.Value);
        var end = glued.Success ? glued.Index + 1 : value.Length;
        entries.Add(Entry(line, match.Groups["key"], value.Index, value.Value.Substring(0, end)));
        if (glued.Success)
        {
            var rest = glued.Index + glued.Length;
            entries.Add(Entry(line, glued.Groups["key"], value.Index + rest, value.Value.Substring(rest)));
        }

        return true;
    }

    private static FrontMatterEntry Entry(PageLine line, Group key, int column, string value) =>
        new(key.Value, value.Trim(), EquatableArray<string>.Empty, line.Part(column, value.TrimEnd().Length))
        {
            KeySpan = line.Part(line.Text.IndexOf(key.Value, StringComparison.Ordinal), key.Length),
        };
}
