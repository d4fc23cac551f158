using Tapi.Generator.Pages;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pages;

public class PageParserTests
{
    public static TheoryData<string> Pages => new(SpecPages.All.Select(page => page.Path));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_span_of_a_page_covers_what_it_is_the_place_of(string name)
    {
        var text = SpecPages.Get(name).Content;
        var page = PageParser.Parse(name, text);

        Assert.Null(page.Problem);
        Assert.All(page.FrontMatter.Entries, entry => Assert.Equal(entry.Value, Covered(text, entry.Span)));
        Assert.All(page.Sections, section => Assert.Equal($"## -{section.Name}", Covered(text, section.Span)));
        Assert.All(page.Sections.SelectMany(section => section.Entries), entry => Assert.Equal(entry.Name, Covered(text, entry.Span)));
        Assert.Equal(
            text.Split('\n').Count(line => line.StartsWith("### -", StringComparison.Ordinal)),
            page.Sections.Sum(section => section.Entries.Count));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Other_line_endings_change_no_word(string name)
    {
        var text = SpecPages.Get(name).Content;
        var page = PageParser.Parse(name, text);
        var windows = PageParser.Parse(name, text.ReplaceLineEndings("\r\n"));

        Assert.Equal(Words(page), Words(windows));
    }

    [Fact]
    public void A_page_of_a_million_characters_is_read_and_a_longer_one_is_not()
    {
        const string Start = "---\nUID: X\n---\n";

        Assert.Null(PageParser.Parse("p.md", Start + new string(' ', 1_000_000 - Start.Length)).Problem);
        Assert.Equal(PageProblemKind.TooLong, PageParser.Parse("p.md", Start + new string(' ', 1_000_001 - Start.Length)).Problem!.Kind);
    }

    [Fact]
    public void A_page_with_a_NUL_is_no_text() =>
        Assert.Equal(PageProblemKind.NotText, PageParser.Parse("p.md", "---\nUID: X\0\n---\n").Problem!.Kind);

    [Fact]
    public void An_entry_is_located_and_an_unknown_one_falls_back_to_the_UID()
    {
        const string Text = "---\nUID: NF:tapi.lineDrop\n---\n## -parameters\n### -param hCall [in]\n";
        var page = PageParser.Parse("p.md", Text);

        Assert.Equal("hCall", Covered(Text, page.Locate("hCall")));
        Assert.Equal("NF:tapi.lineDrop", Covered(Text, page.Locate("dwSize")));
        Assert.Equal("NF:tapi.lineDrop", Covered(Text, page.Locate(null)));
    }

    private static string Covered(string text, PageSpan span)
    {
        var line = text.Split('\n')[span.Line].TrimEnd('\r');
        var covered = text.Substring(span.Start, span.Length);
        Assert.Equal(covered, line.Substring(span.Column, span.Length));
        return covered;
    }

    private static IEnumerable<string> Words(SpecPage page) =>
        page.FrontMatter.Entries.Select(entry => $"{entry.Key}: {entry.Value} {string.Join(',', entry.Items)}")
        .Concat(page.Sections.SelectMany(section => section.Lines.Select(line => line.Text)
            .Concat(section.Entries.Select(entry => $"{entry.Name} [{entry.Notes}] {Prose.Plain(entry.Lines)}"))));
}
