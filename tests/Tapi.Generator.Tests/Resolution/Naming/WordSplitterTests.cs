using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Tests.Resolution.Naming;

public class WordSplitterTests
{
    [Theory]
    [InlineData("LINEERR", "LineError")]
    [InlineData("INVALLINEHANDLE", "InvalidLineHandle")]
    [InlineData("NOTREADY", "NotReady")]
    [InlineData("LINEDEVCAPS", "LineDevCaps")]
    [InlineData("LINECALLSTATE", "LineCallState")]
    [InlineData("ACDGROUP", "AcdGroup")]
    [InlineData("G3FAX", "G3Fax")]
    [InlineData("SERVICE_NOT_RUNNING", "ServiceNotRunning")]
    [InlineData("LINEAGENTSESSIONSTATE", "LineAgentSessionState")]
    public void Capital_names_become_words(string name, string words) => Assert.Equal(words, WordSplitter.ToPascalCase(name));

    [Theory]
    [InlineData("NOTREADY", "NotReady", "NO TREADY is no way to cut it")]
    [InlineData("ONHOLD", "OnHold", "the shorter words together leave no letter over")]
    [InlineData("DIALTONEW", "DialToNew", "DIALTONE would leave the W over")]
    [InlineData("DIALTONE", "DialTone", "one listed word with a spelling of its own")]
    public void The_cut_with_the_fewest_letters_left_over_wins(string name, string words, string reason) =>
        Assert.True(WordSplitter.ToPascalCase(name) == words, reason);

    [Theory]
    [InlineData("ACMESTATUS", "AcmeStatus")]
    [InlineData("NORTELINFO", "NortelInfo")]
    [InlineData("LINEACMEINFO", "LineAcmeInfo")]
    public void A_short_word_before_letters_outside_the_list_belongs_to_them(string name, string words) =>
        Assert.Equal(words, WordSplitter.ToPascalCase(name));

    [Fact]
    public void Letters_outside_the_list_stay_together_as_one_word() =>
        Assert.Equal("LineQxqxState", WordSplitter.ToPascalCase("LINEQXQXSTATE"));

    [Theory]
    [InlineData("", "_")]
    [InlineData("__", "_")]
    [InlineData("3", "_3")]
    public void The_result_is_always_an_identifier(string name, string identifier) =>
        Assert.Equal(identifier, WordSplitter.ToPascalCase(name));

    [Fact]
    public void A_long_name_is_cut_in_no_time()
    {
        var name = string.Concat(Enumerable.Repeat("LINEQ", 2_000));

        Assert.Equal(name.Length, WordSplitter.ToPascalCase(name).Length);
    }
}
