using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Inference;

namespace Tapi.Generator.Tests.Reading.Inference;

public class FunctionEncodingTests
{
    [Theory]
    [InlineData("lineGetAgentInfo", "req.unicode-ansi: both", "lineGetAgentInfo", false)]
    [InlineData("lineMakeCallW", "req.unicode-ansi: both", "lineMakeCall", true)]
    [InlineData("lineMakeCallA", "req.unicode-ansi: both", "lineMakeCall", false)]
    [InlineData("lineMakeCall", "req.unicode-ansi: both", "lineMakeCall", false)]
    [InlineData("lineMakeCallW", "api_name:\n- lineMakeCall\n- lineMakeCallA\n- lineMakeCallW", "lineMakeCall", true)]
    [InlineData("lineMakeCallW", "api_name:\n- lineMakeCallW", "lineMakeCallW", false)]
    [InlineData("phoneShowW", "req.unicode-ansi: ", "phoneShowW", false)]
    [InlineData("lineDoWithA", "title: x", "lineDoWithA", false)]
    public void A_last_letter_is_an_encoding_only_when_the_page_says_that_both_exist(
        string export,
        string frontMatter,
        string neutral,
        bool isUnicode)
    {
        var page = PageParser.Parse("page.md", $"---\nUID: NF:tapi.{export}\n{frontMatter}\n---\n");

        Assert.Equal(new FunctionEncoding(neutral, isUnicode), FunctionEncoding.Of(page, export));
    }
}
