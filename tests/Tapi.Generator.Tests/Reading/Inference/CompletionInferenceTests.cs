using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Inference;

namespace Tapi.Generator.Tests.Reading.Inference;

public class CompletionInferenceTests
{
    [Theory]
    [InlineData("lineDrop", "Returns a positive request identifier if the function is completed asynchronously.", "LINE_REPLY")]
    [InlineData("phoneSetLamp", "A Request Identifier or a negative error.", "PHONE_REPLY")]
    [InlineData("lineClose", "Zero, or a negative error.", null)]
    [InlineData("lineClose", "", null)]
    public void Without_a_key_the_return_section_decides(string name, string returns, string? message) =>
        Assert.Equal(new CompletionModel(message), Infer("title: x", name, returns));

    [Theory]
    [InlineData("returns", null)]
    [InlineData("LINE_GENERATE", "LINE_GENERATE")]
    public void The_key_wins_over_the_return_section(string key, string? message) =>
        Assert.Equal(new CompletionModel(message), Infer($"tapi.completion: {key}", "lineGenerateTone", "A request identifier."));

    private static CompletionModel Infer(string frontMatter, string name, string returns) =>
        CompletionInference.Of(PageParser.Parse("page.md", $"---\n{frontMatter}\n---\n"), name, returns);
}
