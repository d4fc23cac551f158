using Tapi.Generator.Model;
using Tapi.Generator.Reading.Inference;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Reading.Inference;

public class GroupInferenceTests
{
    private const string Mode = "One of the <a href=\"/windows/Tapi/linedigitmode--constants\">LINEDIGITMODE_ constants</a>.";
    private const string Other = "See <a href=\"/windows/Tapi/linetonemode--constants\">LINETONEMODE_ constants</a>.";

    [Fact]
    public void A_DWORD_that_links_to_one_group_is_of_it() =>
        Assert.Equal("LINEDIGITMODE", Assert.Single(GroupInference.Of(TestModels.Entry("dwDigitMode", Mode), new CType("DWORD"))).Group);

    [Fact]
    public void Two_links_to_one_group_are_one() =>
        Assert.Single(GroupInference.Of(TestModels.Entry("dwDigitMode", Mode + "\n" + Mode), new CType("DWORD")));

    [Fact]
    public void With_links_to_two_groups_nothing_is_decided() =>
        Assert.Empty(GroupInference.Of(TestModels.Entry("dwDigitMode", Mode + Other), new CType("DWORD")));

    [Fact]
    public void What_is_no_DWORD_is_no_constant() =>
        Assert.Empty(GroupInference.Of(TestModels.Entry("lpszDigits", Mode), new CType("CHAR", 1)));

    [Fact]
    public void Without_a_link_there_is_no_group() =>
        Assert.Empty(GroupInference.Of(TestModels.Entry("dwDigitMode", "One of the LINEDIGITMODE_ constants."), new CType("DWORD")));
}
