using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Resolution.Naming;

public class ApiNamesTests
{
    [Theory]
    [InlineData("lineCreateAgentSessionW", "CreateAgentSession")]
    [InlineData("lineNegotiateAPIVersion", "NegotiateApiVersion")]
    [InlineData("lineGetAgentSessionInfo", "GetAgentSessionInfo")]
    public void A_method_has_the_name_of_its_function_without_family_and_encoding(string export, string method) =>
        Assert.Equal(method, ApiNames.Method(TestCatalogue.AllPages.Function(export)!));

    [Theory]
    [InlineData("LINEERR", "LINEERR_INVALLINEHANDLE", "LineError", "InvalidLineHandle")]
    [InlineData("LINEAGENTSESSIONSTATE", "LINEAGENTSESSIONSTATE_NOTREADY", "LineAgentSessionState", "NotReady")]
    [InlineData("LINECALLSTATE", "LINECALLSTATE_DISCONNECTED", "LineCallState", "Disconnected")]
    public void A_constant_has_a_name_without_its_group(string prefix, string constant, string type, string member)
    {
        var group = TestCatalogue.AllPages.Group(prefix)!;

        Assert.Equal((type, member), (ApiNames.Enum(group, TestCatalogue.AllPages), ApiNames.Constant(group, constant)));
    }

    [Theory]
    [InlineData("LINEAGENTSTATUS", "LineAgentStatusFlags")]
    [InlineData("LINEPROXYREQUEST", "LineProxyRequestType")]
    public void A_group_that_shares_its_name_with_a_structure_gets_a_suffix(string prefix, string type)
    {
        Assert.NotNull(TestCatalogue.AllPages.Structure(prefix));
        Assert.Equal(type, ApiNames.Enum(TestCatalogue.AllPages.Group(prefix)!, TestCatalogue.AllPages));
    }

    [Fact]
    public void A_name_without_its_groups_prefix_stays_whole() =>
        Assert.Equal("LineMapper", ApiNames.Constant(TestCatalogue.Group("LINEX", "values"), "LINEMAPPER"));

    [Theory]
    [InlineData("LINE_AGENTSESSIONSTATUS", "AgentSessionStatus")]
    [InlineData("LINE_REPLY", "Reply")]
    public void A_message_loses_its_family(string message, string name) => Assert.Equal(name, ApiNames.Message(message));

    [Theory]
    [InlineData("HLINEAPP", "LineApp")]
    [InlineData("HCALL", "Call")]
    public void An_object_is_called_after_its_handle(string handle, string name) => Assert.Equal(name, ApiNames.Object(handle));

    [Fact]
    public void No_two_enums_views_or_handles_of_the_project_share_a_name()
    {
        var pages = TestCatalogue.AllPages.Pages.Items;
        var names = pages.OfType<ConstantGroupModel>().Select(group => ApiNames.Enum(group, TestCatalogue.AllPages))
            .Concat(pages.OfType<StructureModel>().Select(structure => ApiNames.View(structure.Name)));

        Assert.Empty(names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void No_two_constants_of_a_page_share_a_name() =>
        Assert.All(TestCatalogue.AllPages.Pages.Items.OfType<ConstantGroupModel>(), group =>
        Assert.Equal(
            group.Constants.Count,
            group.Constants.Select(constant => ApiNames.Constant(group, constant.Name)).Distinct(StringComparer.Ordinal).Count()));
}
