using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Scope;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Resolution.Naming;

public class MessageNamesTests
{
    [Theory]
    [InlineData("LINE_CALLSTATE", "CallStateMessage")]
    [InlineData("LINE_AGENTSESSIONSTATUS", "AgentSessionStatusMessage")]
    [InlineData("LINE_LINEDEVSTATE", "LineDevStateMessage")]
    [InlineData("LINE_DEVSPECIFICFEATURE", "DevSpecificFeatureMessage")]
    public void A_message_of_a_line_is_called_after_what_it_reports(string message, string type) =>
        Assert.Equal(type, Name(message, All));

    [Theory]
    [InlineData("LINE_CLOSE", "LineCloseMessage")]
    [InlineData("LINE_DEVSPECIFIC", "LineDevSpecificMessage")]
    [InlineData("LINE_REPLY", "LineReplyMessage")]
    public void A_message_that_phones_have_too_says_that_it_is_a_lines(string message, string type) =>
        Assert.Equal(type, Name(message, All));

    [Theory]
    [InlineData("LINE_REQUEST", "LineRequestMessage")]
    [InlineData("LINE_GENERATE", "LineGenerateMessage")]
    public void A_single_word_says_too_little(string message, string type) =>
        Assert.Equal(type, Name(message, All));

    [Theory]
    [InlineData("PHONE_STATE", "PhoneStateMessage")]
    [InlineData("TAPI_REPLY", "TapiReplyMessage")]
    public void Other_families_are_named(string message, string type) =>
        Assert.Equal(type, Name(message, All));

    [Fact]
    public void The_choice_of_functions_renames_no_message()
    {
        var narrow = FunctionScope.Narrow(All, new FunctionFilter("lineMakeCall"));

        Assert.Null(narrow.Message("PHONE_DEVSPECIFIC"));
        Assert.NotEmpty(narrow.Messages);
        Assert.All(narrow.Messages, message => Assert.Equal(MessageNames.Type(message, All), MessageNames.Type(message, narrow)));
    }

    [Theory]
    [InlineData("LINE_MONITORDIGITS", "MonitorDigitsMessage")]
    [InlineData("LINE_GATHERDIGITS", "GatherDigits")]
    public void The_choice_of_functions_renames_no_source(string message, string source)
    {
        var narrow = All.Keep(page => page is MessageModel);

        Assert.Empty(narrow.Functions);
        Assert.Equal(source, ObjectEvents.Name(All.Message(message)!, All));
        Assert.Equal(source, ObjectEvents.Name(narrow.Message(message)!, narrow));
    }

    [Fact]
    public void Two_choices_from_different_pages_are_not_equal() =>
        Assert.NotEqual(All.Keep(_ => false), TestCatalogue.Of([]));

    private static PageCatalogue All => TestCatalogue.AllPages;

    private static string Name(string message, PageCatalogue catalogue) => MessageNames.Type(catalogue.Message(message)!, catalogue);
}
