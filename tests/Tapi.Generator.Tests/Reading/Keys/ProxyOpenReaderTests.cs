using Tapi.Generator.Model;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Reading.Keys;

public class ProxyOpenReaderTests
{
    [Fact]
    public void A_page_says_how_its_function_opens_a_device_as_a_proxy()
    {
        var open = Read("tapi.proxy: LINEREQUESTS in dwData with LINEOPTION_PROXY and LINEPRIVILEGE_NONE");

        Assert.Equal(("LINEREQUESTS", "dwData"), (open?.Group, open?.Member));
        Assert.Equal(["LINEOPTION_PROXY", "LINEPRIVILEGE_NONE"], open!.Constants);
    }

    [Fact]
    public void One_constant_is_enough() =>
        Assert.Equal(["LINEOPTION_PROXY"], Read("tapi.proxy: LINEREQUESTS in dwData with LINEOPTION_PROXY")!.Constants);

    [Theory]
    [InlineData("tapi.version: 2.0")]
    [InlineData("tapi.proxy:")]
    [InlineData("tapi.proxy: LINEREQUESTS in dwData")]
    [InlineData("tapi.proxy: LINEREQUESTS in dwData with")]
    public void Anything_else_opens_none(string key) => Assert.Null(Read(key));

    private static ProxyOpenModel? Read(string key) => TestModels.Read<FunctionModel>(
        $"UID: NF:tapi.lineDrop\n{key}",
        "## -syntax\n```C\nLONG lineDrop(HCALL hCall);\n```\n## -parameters\n### -param hCall\nThe call.\n").ProxyOpen;
}
