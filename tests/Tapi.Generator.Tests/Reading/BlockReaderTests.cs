using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;

namespace Tapi.Generator.Tests.Reading;

public class BlockReaderTests
{
    [Theory]
    [InlineData("One. Two, e.g. three. (Four.) dwFive is zero.")]
    [InlineData("Zero means the default. lineDrop ends it.")]
    public void A_paragraph_is_whole(string text) => Assert.Equal([(TextBlockKind.Paragraph, text)], Read(text));

    [Fact]
    public void Lines_are_joined_and_blank_lines_end_a_paragraph() =>
        Assert.Equal([(TextBlockKind.Paragraph, "One two."), (TextBlockKind.Paragraph, "Three.")], Read("\n\nOne\ntwo.\n\n\nThree.\n"));

    [Theory]
    [InlineData("Choose:\n\n- One,\n  or more.\n- Two.\n\nAfter.")]
    [InlineData("Choose:\n1. One,\nor more.\n2. Two.\n\nAfter.")]
    [InlineData("Choose:\n<ul>\n<li>One,\nor more.</li>\n<li>Two.</li>\n</ul>\nAfter.")]
    public void A_list_has_items(string text) => Assert.Equal(
        [
            (TextBlockKind.Paragraph, "Choose:"), (TextBlockKind.Item, "One, or more."), (TextBlockKind.Item, "Two."),
            (TextBlockKind.Paragraph, "After."),
        ],
        Read(text));

    [Fact]
    public void Code_keeps_its_lines() => Assert.Equal(
        [(TextBlockKind.Paragraph, "Before."), (TextBlockKind.Code, "if (a < b)\n  c();"), (TextBlockKind.Paragraph, "After.")],
        Read("Before.\n```C\nif (a < b)\n  c();\n```\nAfter."));

    [Theory]
    [InlineData("Before.\n\n| a | b |\n| --- | --- |\n\nAfter.")]
    [InlineData("Before.\n<table>\n<tr><td>a</td></tr>\n\n<tr><td>b</td></tr>\n</table>\nAfter.")]
    public void Tables_are_data(string text) =>
        Assert.Equal([(TextBlockKind.Paragraph, "Before."), (TextBlockKind.Paragraph, "After.")], Read(text));

    [Fact]
    public void Quotes_headings_and_links_are_words() => Assert.Equal(
        [(TextBlockKind.Paragraph, "A note about lineDrop."), (TextBlockKind.Paragraph, "More")],
        Read("> [!NOTE]\n> A **note** about\n> [lineDrop](nf-tapi-linedrop.md).\n\n#### More\n"));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("```\n```")]
    [InlineData("<table>")]
    public void No_words_are_no_blocks(string text) => Assert.Empty(Read(text));

    private static IEnumerable<(TextBlockKind Kind, string Text)> Read(string text) => BlockReader
        .Read(new EquatableArray<PageLine>(PageLines.Split(text)))
        .Blocks
        .Select(block => (block.Kind, block.ToString()));
}
