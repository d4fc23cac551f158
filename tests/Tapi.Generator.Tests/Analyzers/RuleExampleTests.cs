using System.Text.RegularExpressions;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Analyzers;

/// <summary>The examples of the rule pages do what their headings say: the wrong one is reported, the right one is not.</summary>
public partial class RuleExampleTests
{
    private const string Function = "---\nUID: NF:tapi.lineTest\n---\n";

    [Theory]
    [InlineData("TAPI1001", "")]
    [InlineData("TAPI1002", "")]
    [InlineData("TAPI1003", "")]
    [InlineData("TAPI1005", "")]
    [InlineData("TAPI1006", Function + "## -parameters\n")]
    [InlineData("TAPI1007", "")]
    [InlineData("TAPI1008", Function + "## -parameters\n### -param hCall\n### -param lpsUserUserInfo\n### -param dwSize\n")]
    [InlineData("TAPI1009", Function)]
    [InlineData("TAPI1010", "---\nUID: NE:tapi.LINETEST\n---\n## -enum-fields\n")]
    [InlineData("TAPI1011", Function + "## -parameters\n")]
    public async Task The_wrong_example_is_reported_and_the_right_one_is_not(string id, string start)
    {
        var rule = RulePage.All.Single(page => page.Id == id);

        Assert.Contains(id, await ReportedAsync(start + Example(rule.Section("Wrong"))));
        Assert.DoesNotContain(id, await ReportedAsync(start + Example(rule.Section("Right"))));
    }

    [Fact]
    public async Task Two_copies_of_a_page_are_reported_and_pages_of_two_functions_are_not()
    {
        var page = Repository.SpecPage("nf-tapi-linedrop.md");
        var other = Repository.SpecPage("nf-tapi-lineanswer.md");

        Assert.Contains("TAPI1004", await ReportedAsync([page, new TestPage("copy.md", page.Content)]));
        Assert.DoesNotContain("TAPI1004", await ReportedAsync([page, other]));
    }

    private static string Example(string section) => Fence().Match(section).Groups["code"].Value;

    private static Task<IEnumerable<string>> ReportedAsync(string text) => ReportedAsync([.. Repository.SpecPages, new TestPage("example.md", text)]);

    private static async Task<IEnumerable<string>> ReportedAsync(IEnumerable<TestPage> pages) =>
        (await Compiler.AnalyzeAsync(pages)).Select(diagnostic => diagnostic.Id);

    [GeneratedRegex(@"^(?<fence>`{3,})markdown\n(?<code>.*?)^\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
