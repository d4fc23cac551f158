using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Reading;

public class ModelBuilderTests
{
    public static TheoryData<string> Pages => new(SpecPages.All.Select(page => page.Path));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_page_of_the_project_has_a_model_of_the_kind_in_its_name(string name)
    {
        var result = ModelReader.Read(PageParser.Parse(name, SpecPages.Get(name).Content));

        Assert.Empty(result.Problems);
        Assert.Equal(
            name[..2] switch
            {
                "nf" => typeof(FunctionModel),
                "ns" => typeof(StructureModel),
                "ne" => typeof(ConstantGroupModel),
                "nc" => typeof(CallbackModel),
                _ => typeof(MessageModel),
            },
            result.Model!.GetType());
        Assert.False(result.Model.Summary.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_edit_of_words_that_go_nowhere_changes_no_model(string name)
    {
        var text = SpecPages.Get(name).Content;
        var edited = text.TrimEnd() + "\n\n## -see-also\n\nOne more line.\n";

        Assert.Equal(ModelReader.Read(PageParser.Parse(name, text)).Model, ModelReader.Read(PageParser.Parse(name, edited)).Model);
    }

    [Theory]
    [InlineData("NF:tapi")]
    [InlineData("NX:tapi.lineDrop")]
    [InlineData("tapi.lineDrop")]
    [InlineData("NF:tapi.lineDrop.more")]
    [InlineData("NF:tapi.line Drop")]
    public void A_UID_of_another_form_is_a_problem(string uid)
    {
        var problem = TestModels.Problem($"UID: {uid}", "## -parameters\n### -param hCall\n");

        Assert.Equal((PageProblemKind.UnknownUid, uid), (problem.Kind, problem.Arguments[0]));
    }

    [Theory]
    [InlineData("title: lineDrop")]
    [InlineData("UID:")]
    public void A_page_without_UID_is_a_problem(string frontMatter) =>
        Assert.Equal(PageProblemKind.NoUid, TestModels.Problem(frontMatter, string.Empty).Kind);

    [Fact]
    public void A_broken_page_hands_its_problem_on() =>
        Assert.Equal(PageProblemKind.NoFrontMatter, Assert.Single(ModelReader.Read(PageParser.Parse("page.md", "text")).Problems).Kind);
}
