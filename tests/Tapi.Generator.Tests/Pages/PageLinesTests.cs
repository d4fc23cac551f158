using Tapi.Generator.Pages;

namespace Tapi.Generator.Tests.Pages;

public class PageLinesTests
{
    [Fact]
    public void CRLF_LF_and_CR_each_end_one_line() =>
        Assert.Equal(["a", "b", "c", "", "d"], PageLines.Split("a\r\nb\nc\r\rd").Select(line => line.Text));

    [Fact]
    public void A_text_without_line_breaks_is_one_line() => Assert.Equal(new PageLine("a", 0, 0), Assert.Single(PageLines.Split("a")));

    [Fact]
    public void A_break_at_the_end_leaves_an_empty_line_behind_it() =>
        Assert.Equal(["a", ""], PageLines.Split("a\n").Select(line => line.Text));

    [Fact]
    public void Each_line_knows_where_it_starts_and_its_number()
    {
        const string Text = "one\r\ntwo\nthree\rfour";
        var lines = PageLines.Split(Text);

        Assert.All(lines, line => Assert.Equal(line.Text, Text.Substring(line.Start, line.Text.Length)));
        Assert.Equal([0, 1, 2, 3], lines.Select(line => line.Number));
    }
}
