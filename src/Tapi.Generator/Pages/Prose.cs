using System.Text.RegularExpressions;
using Tapi.Generator.Common;

namespace Tapi.Generator.Pages;

/// <summary>Takes the words out of a page's Markdown and HTML.</summary>
internal static class Prose
{
    private static readonly Regex HtmlTag = new("<[^>]+>", RegexOptions.CultureInvariant);
    private static readonly Regex MarkdownLink = new(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant);
    private static readonly Regex Emphasis = new(@"\*\*|(?<=\W|^)[*`](?=\S)|(?<=\S)[*`](?=\W|$)", RegexOptions.CultureInvariant);
    private static readonly char[] EmphasisMarks = ['*', '`'];
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
        // Our own pages are nearly free of markup: the expressions only look at what has some.
        text = text.IndexOf('[') < 0 ? text : MarkdownLink.Replace(text, "${text}");
        text = text.IndexOf('<') < 0 ? text : HtmlTag.Replace(text, string.Empty);
        text = text.Replace("\\_", "_");
        text = text.IndexOfAny(EmphasisMarks) < 0 ? text : Emphasis.Replace(text, string.Empty);
        text = text.IndexOf('&') < 0 ? text
            : text.Replace("&nbsp;", " ").Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");
        text = text.Replace('\u00A0', ' ');
        return (HasWideSpace(text) ? Space.Replace(text, " ") : text).Trim();
    }

    private static bool HasWideSpace(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || (i > 0 && text[i - 1] == ' ')))
            {
                return true;
            }
        }

        return false;
    }
}
