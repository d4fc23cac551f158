using Tapi.Generator.Pages;

namespace Tapi.Generator.Tests.Pages;

public class CodeFenceTests
{
    private const string Page = "## -syntax\r\n\r\n```C\r\nLONG lineDrop(\r\n  HCALL hCall\r\n);\r\n```\r\n\r\n```\r\nsecond\r\n```\r\n";

    [Fact]
    public void The_first_fence_is_the_code() => Assert.Equal("LONG lineDrop(\n  HCALL hCall\n);", Fence(Page)!.Text);

    [Theory]
    [InlineData("LONG")]
    [InlineData("lineDrop")]
    [InlineData("HCALL")]
    [InlineData("hCall")]
    [InlineData(");")]
    public void A_place_in_the_code_is_a_place_in_the_page(string word)
    {
        var fence = Fence(Page)!;
        var span = fence.Locate(fence.Text.IndexOf(word, StringComparison.Ordinal), word.Length);

        Assert.Equal(word, Page.Substring(span.Start, span.Length));
        Assert.Equal(word, PageLines.Split(Page)[span.Line].Text.Substring(span.Column, span.Length));
    }

    [Fact]
    public void A_place_that_runs_over_a_line_is_cut_at_its_end()
    {
        var fence = Fence(Page)!;
        var span = fence.Locate(fence.Text.IndexOf("lineDrop", StringComparison.Ordinal), 100);

        Assert.Equal("lineDrop(", Page.Substring(span.Start, span.Length));
    }

    [Fact]
    public void The_end_of_the_code_lies_on_its_last_line()
    {
        var fence = Fence(Page)!;

        Assert.Equal(
            (5, 2, 0),
            (
                fence.Locate(fence.Text.Length, 0).Line,
                fence.Locate(fence.Text.Length, 0).Column,
                fence.Locate(fence.Text.Length, 0).Length));
    }

    [Fact]
    public void A_fence_that_is_not_closed_runs_to_the_end() => Assert.Equal("a\nb", Fence("## -syntax\n```\na\nb")!.Text);

    [Theory]
    [InlineData("## -syntax\nNo fence.")]
    [InlineData("## -syntax\n```\n```")]
    public void Without_code_there_is_no_fence(string page) => Assert.Null(Fence(page));

    [Fact]
    public void Without_a_section_there_is_no_fence() => Assert.Null(CodeFence.Read(null));

    private static CodeFence? Fence(string page) => CodeFence.Read(SectionReader.Read(PageLines.Split(page), 0)[0]);
}
