using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Reading;

public class ConstantGroupModelBuilderTests
{
    private const string Uid = "UID: NE:tapi.LINEPARKMODE";

    [Theory]
    [InlineData("flags", "Flags")]
    [InlineData("values", "Values")]
    [InlineData("errors", "Errors")]
    [InlineData("", "Values")]
    public void The_front_matter_says_the_kind(string kind, string expected) =>
        Assert.Equal(
            expected,
            TestModels.Read<ConstantGroupModel>($"{Uid}\ntapi.kind: {kind}", "## -enum-fields\n### -field A:1\n").Kind.ToString());

    [Fact]
    public void Constants_have_values_and_words()
    {
        var group = TestModels.Read<ConstantGroupModel>(
            Uid, "## -enum-fields\n### -field LINEPARKMODE_DIRECTED:0x00000001\nOne.\n\nMore.\n### -field LINEPARKMODE_NONDIRECTED:2\n");

        Assert.Equal("LINEPARKMODE", group.Prefix);
        Assert.Equal(
            [
                new ConstantModel("LINEPARKMODE_DIRECTED", 1, ((PageText)"One.").Then("More.")),
                new ConstantModel("LINEPARKMODE_NONDIRECTED", 2, string.Empty),
            ],
            group.Constants);
    }

    [Fact]
    public void A_constant_that_comes_twice_counts_once() =>
        Assert.Equal(
            [new ConstantModel("A", 1, "One.")],
            TestModels.Read<ConstantGroupModel>(Uid, "## -enum-fields\n### -field A:1\nOne.\n### -field A:1\nTwo.\n").Constants);

    [Fact]
    public void Notes_say_what_is_special_about_a_constant()
    {
        var constants = TestModels.Read<ConstantGroupModel>(
            Uid, "## -enum-fields\n### -field A:1 [by version]\n### -field B:2 [alone]\n### -field C:4\n").Constants;

        Assert.Equal(
            [(true, false), (false, true), (false, false)], constants.Items.Select(constant => (constant.IsVersioned, constant.IsAlone)));
    }

    [Fact]
    public void Notes_say_since_when_a_constant_exists_and_that_it_must_no_longer_be_used()
    {
        var constants = TestModels.Read<ConstantGroupModel>(
            Uid, "## -enum-fields\n### -field A:1 [since 2.0]\n### -field B:2 [since 1.4, obsolete]\n### -field C:4\n").Constants;

        Assert.Equal(
            [(new VersionModel(2, 0), false), (new VersionModel(1, 4), true), (null, false)],
            constants.Items.Select(constant => (constant.Since, constant.IsObsolete)));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A:")]
    [InlineData("A:one")]
    [InlineData("A:0x1FFFFFFFF")]
    public void A_constant_without_a_value_is_a_problem(string entry)
    {
        var problem = TestModels.Problem(Uid, $"## -enum-fields\n### -field {entry}\n");

        Assert.Equal((PageProblemKind.ConstantWithoutValue, entry), (problem.Kind, problem.Arguments[0]));
    }

    [Fact]
    public void A_page_without_the_section_is_a_problem() =>
        Assert.Equal(PageProblemKind.NoParameters, TestModels.Problem(Uid, "## -description\n").Kind);
}
