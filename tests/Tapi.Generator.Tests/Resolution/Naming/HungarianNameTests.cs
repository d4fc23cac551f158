using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Tests.Resolution.Naming;

public class HungarianNameTests
{
    [Theory]
    [InlineData("lpszAgentPIN", "agentPin")]
    [InlineData("lpGroupID", "groupId")]
    [InlineData("dwWorkingAddressID", "workingAddressId")]
    [InlineData("hAgent", "agent")]
    [InlineData("lphAgentSession", "agentSession")]
    [InlineData("lpsUserUserInfo", "userUserInfo")]
    [InlineData("lpdwAPIVersion", "apiVersion")]
    [InlineData("hwndOwner", "owner")]
    [InlineData("bDisabled", "disabled")]
    [InlineData("lpfnCallback", "callback")]
    [InlineData("lTemperature", "temperature")]
    [InlineData("ulCount", "count")]
    [InlineData("pdwSize", "size")]
    public void A_parameter_loses_its_prefix(string name, string parameter) => Assert.Equal(parameter, HungarianName.ToCamelCase(name));

    [Theory]
    [InlineData("CreateAgentSession", "CreateAgentSession")]
    [InlineData("GetID", "GetId")]
    [InlineData("GetACDGroup", "GetAcdGroup")]
    [InlineData("NegotiateAPIVersion", "NegotiateApiVersion")]
    [InlineData("dwAgentPINSize", "AgentPinSize")]
    [InlineData("dwAddressIDs", "AddressIds")]
    [InlineData("GroupID", "GroupId")]
    [InlineData("dwClientAppAPIVersion", "ClientAppApiVersion")]
    public void A_member_is_written_in_pascal_case(string name, string member) => Assert.Equal(member, HungarianName.ToPascalCase(name));

    [Theory]
    [InlineData("dw")]
    [InlineData("lines")]
    [InlineData("datestamp")]
    public void What_only_begins_like_a_prefix_keeps_its_letters(string name) => Assert.Equal(name, HungarianName.ToCamelCase(name));

    [Theory]
    [InlineData("lpszDestAddressW", "destAddress")]
    [InlineData("lpszAddressInW", "addressIn")]
    [InlineData("szDestAddressA", "destAddress")]
    [InlineData("dwTrunkA", "trunkA")]
    [InlineData("lpszACW", "acw")]
    public void A_text_loses_the_letter_of_its_encoding(string name, string parameter) =>
        Assert.Equal(parameter, HungarianName.ToCamelCase(name));

    [Theory]
    [InlineData("lpParams", "Parameters")]
    [InlineData("lpCallParams", "CallParams")]
    public void A_name_that_would_be_a_keyword_is_spelled_out(string name, string member) =>
        Assert.Equal(member, HungarianName.ToPascalCase(name));
}
