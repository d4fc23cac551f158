using Tapi.Generator.Common;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Tests.Pages;

public class ProseTests
{
    [Theory]
    [InlineData("See <a href=\"/windows/lineDrop\">lineDrop</a> and <b>more</b>.", "See lineDrop and more.")]
    [InlineData("See [lineDrop](/windows/lineDrop).", "See lineDrop.")]
    [InlineData("The message LINE\\_REPLY.", "The message LINE_REPLY.")]
    [InlineData("A **bold**, an *italic* and a `coded` word.", "A bold, an italic and a coded word.")]
    [InlineData("2 * 3 is 6.", "2 * 3 is 6.")]
    [InlineData("dwParam1 &lt; 0 &amp;&amp; &gt;&nbsp;1", "dwParam1 < 0 && > 1")]
    [InlineData("  many \t blanks  ", "many blanks")]
    public void Markup_falls_away(string markup, string plain) => Assert.Equal(plain, Prose.Plain(PageLines.Split(markup)));

    [Fact]
    public void A_link_may_run_over_lines() =>
        Assert.Equal("See lineDrop now.", Prose.Plain(PageLines.Split("See\n<a\n href=\"x\">lineDrop</a>\nnow.")));

    [Fact]
    public void Tables_and_fences_are_left_out() =>
        Assert.Equal("Before. After.", Prose.Plain(PageLines.Split("Before.\n| a | b |\n| --- | --- |\n```C\nLONG x;\n```\nAfter.")));

    [Fact]
    public void The_first_paragraph_begins_behind_blank_lines_and_ends_at_one() =>
        Assert.Equal("One two.", Prose.FirstParagraph(Lines("\n\nOne\ntwo.\n\nThree.")));

    [Fact]
    public void No_text_has_no_words()
    {
        Assert.Equal(string.Empty, Prose.Plain([]));
        Assert.Equal(string.Empty, Prose.FirstParagraph(Lines(string.Empty)));
    }

    private static EquatableArray<PageLine> Lines(string text) => new(PageLines.Split(text));
}
