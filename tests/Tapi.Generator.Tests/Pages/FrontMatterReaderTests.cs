using Tapi.Generator.Pages;

namespace Tapi.Generator.Tests.Pages;

public class FrontMatterReaderTests
{
    [Fact]
    public void A_value_is_the_rest_of_its_line_with_its_colons()
    {
        var matter = Read("---\nUID: NF:tapi.lineDrop\ntitle: lineDrop: ends a call: now\n---\n");

        Assert.Equal("NF:tapi.lineDrop", matter.Value("UID"));
        Assert.Equal("lineDrop: ends a call: now", matter.Value("title"));
    }

    [Fact]
    public void A_second_key_glued_to_the_end_of_a_sentence_is_an_entry_of_its_own()
    {
        var matter = Read(
            "---\ndescription: Ends a call.helpviewer_keywords: [\"lineDrop\",\"tapi/lineDrop\"]\nUID: NF:tapi.lineDrop\n---\n");

        Assert.Equal("Ends a call.", matter.Value("description"));
        Assert.Equal("[\"lineDrop\",\"tapi/lineDrop\"]", matter.Value("helpviewer_keywords"));
        Assert.Equal("NF:tapi.lineDrop", matter.Value("UID"));
    }

    [Fact]
    public void A_sentence_that_only_looks_like_a_key_stays_whole() =>
        Assert.Equal(
            "Ends a call. Note: not at once.", Read("---\ndescription: Ends a call. Note: not at once.\n---\n").Value("description"));

    [Fact]
    public void List_items_belong_to_the_key_above_them()
    {
        var matter = Read("---\napi_name:\n- lineDrop\n - lineDropA\nreq.dll: Tapi32.dll\n---\n");

        Assert.Equal(["lineDrop", "lineDropA"], matter.Find("api_name")!.Items);
        Assert.Empty(matter.Find("req.dll")!.Items);
    }

    [Fact]
    public void A_list_item_without_a_key_is_passed_over() =>
        Assert.Equal("NF:tapi.lineDrop", Read("---\n- stray\nUID: NF:tapi.lineDrop\n---\n").Value("UID"));

    [Fact]
    public void A_key_without_a_value_has_none()
    {
        var matter = Read("---\nreq.typenames: \nreq.redist:\n---\n");

        Assert.NotNull(matter.Find("req.typenames"));
        Assert.Null(matter.Value("req.typenames"));
        Assert.Null(matter.Value("req.redist"));
    }

    [Fact]
    public void Keys_are_found_in_any_case() => Assert.Equal("NF:tapi.lineDrop", Read("---\nuid: NF:tapi.lineDrop\n---\n").Value("UID"));

    [Fact]
    public void Of_two_equal_keys_the_first_counts() => Assert.Equal("one", Read("---\ntitle: one\ntitle: two\n---\n").Value("title"));

    [Fact]
    public void Blank_lines_may_stand_in_front()
    {
        var matter = FrontMatterReader.Read(PageLines.Split("\n  \n---\nUID: X\n---\nbody"), out var next, out _);

        Assert.Equal("X", matter!.Value("UID"));
        Assert.Equal(5, next);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void All_line_endings_read_alike(string ending)
    {
        var matter = Read($"---{ending}UID: NF:tapi.lineDrop{ending}api_name:{ending}- lineDrop{ending}---{ending}");

        Assert.Equal("NF:tapi.lineDrop", matter.Value("UID"));
        Assert.Equal(["lineDrop"], matter.Find("api_name")!.Items);
    }

    [Theory]
    [InlineData("", "EmptyPage")]
    [InlineData(" \n\t\n", "EmptyPage")]
    [InlineData("# lineDrop\n---\nUID: X\n---\n", "NoFrontMatter")]
    [InlineData("---\nUID: X\n\n## -description\n", "FrontMatterNotClosed")]
    [InlineData("---", "FrontMatterNotClosed")]
    public void Damage_has_a_name(string text, string kind)
    {
        var matter = FrontMatterReader.Read(PageLines.Split(text), out _, out var problem);

        Assert.Null(matter);
        Assert.Equal(kind, problem!.Kind.ToString());
    }

    [Fact]
    public void The_place_of_an_entry_is_the_place_of_its_value()
    {
        const string Text = "---\r\ntitle: A call.f1_keywords: drop\r\nUID:   NF:tapi.lineDrop  \r\n---\r\n";
        var matter = Read(Text);

        Assert.All(
            ["title", "f1_keywords", "UID"],
            key => Assert.Equal(matter.Value(key), Text.Substring(matter.Find(key)!.Span.Start, matter.Find(key)!.Span.Length)));
        Assert.Equal((2, 7), (matter.Find("UID")!.Span.Line, matter.Find("UID")!.Span.Column));
    }

    private static FrontMatter Read(string text) => FrontMatterReader.Read(PageLines.Split(text), out _, out _)!;
}
