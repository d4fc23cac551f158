using System.Text.RegularExpressions;
using Tapi.Generator.Common;

namespace Tapi.Generator.Pages;

/// <summary>Takes the words out of a page's Markdown and HTML.</summary>
internal static class Prose
{
    private static readonly Regex HtmlTag = new("<[^>]+>", RegexOptions.CultureInvariant);
    private static readonly Regex MarkdownLink = new(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant);
    private static readonly Regex Emphasis = new(@"\*\*|(?<=\W|^)[*`](?=\S)|(?<=\S)[*`](?=\W|$)", RegexOptions.CultureInvariant);
    private static readonly Regex Space = new(@"\s+", RegexOptions.CultureInvariant);

    /// <summary>All words of the lines on one line, without markup; tables and fences are left out.</summary>
    public static string Plain(IEnumerable<PageLine> lines)
    {
        var inFence = false;
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (line.Text.StartsWith("```", StringComparison.Ordinal))
            {
                inFence = !inFence;
            }
            else if (!inFence && !line.Text.StartsWith("|", StringComparison.Ordinal))
            {
                kept.Add(line.Text);
            }
        }

        return Clean(string.Join(" ", kept));
    }

    /// <summary>The first paragraph's words.</summary>
    public static string FirstParagraph(EquatableArray<PageLine> lines) =>
        Plain(lines.SkipWhile(line => line.IsBlank).TakeWhile(line => !line.IsBlank));

    /// <summary>Words on one line, without markup.</summary>
    public static string Clean(string text)
    {
        text = MarkdownLink.Replace(text, "${text}");
        text = HtmlTag.Replace(text, string.Empty).Replace("\\_", "_");
        text = Emphasis.Replace(text, string.Empty);
        text = text.Replace("&nbsp;", " ").Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").Replace('\u00A0', ' ');
        return Space.Replace(text, " ").Trim();
    }
}
