using System.Net;
using System.Text.RegularExpressions;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Facts;

/// <summary>Facts come from the public reference, sentences do not.</summary>
public class OwnWordsTests
{
    // What is shorter has hardly another wording.
    private const int Words = 6;

    private static readonly Regex Paragraph = new(@"\n\s*\n|\n#|</d[td]>|\|", RegexOptions.CultureInvariant);
    private static readonly Regex Sentence = new(@"(?<=[.:;])\s+", RegexOptions.CultureInvariant);
    private static readonly Regex Markup = new(@"<[^>]+>|\]\([^)]*\)|[*\\\[]", RegexOptions.CultureInvariant);
    private static readonly Regex NoWord = new(@"[^a-z0-9 ]", RegexOptions.CultureInvariant);

    [Fact]
    public void No_sentence_of_a_page_is_one_of_the_reference()
    {
        var reference = SharedReference.Pages("sdk-api", string.Empty)
            .Concat(SharedReference.Pages("win32", string.Empty))
            .SelectMany(page => Sentences(page.Content))
            .ToHashSet(StringComparer.Ordinal);
        Assert.SkipWhen(reference.Count == 0, "the public reference pages are not on this machine");

        Assert.Empty(
            from page in SpecPages.All
            from sentence in Sentences(WithoutLists(page.Content))
            where reference.Contains(sentence)
            select $"{page.Path}: {sentence}");
    }

    /// <summary>The prose alone: no front matter, no declaration, no list of errors.</summary>
    private static string WithoutLists(string page)
    {
        var body = page[(page.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        return Regex.Replace(Regex.Replace(body, "```.*?```", string.Empty, RegexOptions.Singleline), @"\b[A-Z]+ERR_\w+", string.Empty);
    }

    private static IEnumerable<string> Sentences(string text) => Paragraph.Split(text.ReplaceLineEndings("\n"))
        .SelectMany(paragraph => Sentence.Split(WebUtility.HtmlDecode(Markup.Replace(paragraph, string.Empty))))
        .Select(Normalize)
        .Where(sentence => sentence.Split(' ').Length >= Words);

    private static string Normalize(string sentence) =>
        Regex.Replace(NoWord.Replace(sentence.ToLowerInvariant().ReplaceLineEndings(" "), string.Empty), " +", " ").Trim();
}
