using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Analyzers.Tests.Rules;

/// <summary>
/// The examples of the rule pages do what their headings say: the wrong one is reported, the right one raises nothing at all.
/// </summary>
public partial class RuleExampleTests
{
    private const string Function = "---\nUID: NF:tapi.lineTest\n---\n";

    private const string Parameters = "## -returns\nZero.\n## -parameters\n";
    private const string Structure = "---\nUID: NS:tapi.acmesettings_tag\n---\n";

    /// <summary>The rules about C# code.</summary>
    public static TheoryData<string> Ids =>
        new(RulePage.All.Select(page => page.Id).Where(id => id.StartsWith("TAPI", StringComparison.Ordinal) && id[4] is not '1'));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_is_reported_and_the_right_one_is_not(string id)
    {
        var page = RulePage.All.Single(page => page.Id == id);
        var project = TestProject.Default with { Generates = id[4] == '4' };

        var wrong = await ReportedAsync(Example(page, "Wrong"), project);
        var right = await ReportedAsync(Example(page, "Right"), project);

        Assert.Contains(id, wrong);
        Assert.DoesNotContain(right, reported => reported.StartsWith("TAPI", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TAPI1001", "")]
    [InlineData("TAPI1002", "")]
    [InlineData("TAPI1003", "")]
    [InlineData("TAPI1005", "")]
    [InlineData("TAPI1006", Function + Parameters)]
    [InlineData("TAPI1007", "")]
    [InlineData("TAPI1008", Function + "## -parameters\n### -param hCall\n### -param lpsUserUserInfo\n### -param dwSize\n")]
    [InlineData("TAPI1009", Function)]
    [InlineData("TAPI1010", "---\nUID: NE:tapi.LINETEST\n---\n## -enum-fields\n")]
    [InlineData("TAPI1011", Function + Parameters)]
    [InlineData("TAPI1015", "")]
    [InlineData("TAPI1016", "")]
    [InlineData("TAPI1017", "")]
    [InlineData("TAPI1020", Function + Parameters)]
    [InlineData("TAPI1021", Function + Parameters)]
    [InlineData("TAPI1022", Structure)]
    [InlineData("TAPI1024", Structure)]
    [InlineData("TAPI1025", Function)]
    [InlineData("TAPI1027", Function + Parameters)]
    [InlineData("TAPI1028", "")]
    [InlineData("TAPI1029", "")]
    [InlineData("TAPI1030", Function + Parameters)]
    [InlineData("TAPI1031", "")]
    [InlineData("TAPI1032", "")]
    [InlineData("TAPI1033", Function + Parameters)]
    [InlineData("TAPI1034", Function + Parameters)]
    [InlineData("TAPI1035", Function)]
    [InlineData("TAPI1036", "")]
    [InlineData("TAPI1037", "")]
    [InlineData("TAPI1039", "")]
    public async Task The_wrong_page_is_reported_and_the_right_one_is_not(string id, string start)
    {
        var page = RulePage.All.Single(page => page.Id == id);

        Assert.Contains(id, await ReportedAsync(("example.md", start + Example(page, "Wrong"))));
        Assert.DoesNotContain(id, await ReportedAsync(("example.md", start + Example(page, "Right"))));
    }

    [Fact]
    public async Task Two_copies_of_a_page_are_reported_and_pages_of_two_functions_are_not()
    {
        var page = Copy("nf-tapi-linedrop.md");
        var other = Copy("nf-tapi-lineanswer.md");

        Assert.Contains("TAPI1004", await ReportedAsync(page, page with { Path = "copy.md" }));
        Assert.DoesNotContain("TAPI1004", await ReportedAsync(page, other));
    }

    [Fact]
    public async Task A_page_that_disagrees_with_the_declared_one_is_reported()
    {
        var declared = Copy("nf-tapi-linedrop.md");
        var page = RulePage.All.Single(page => page.Id == "TAPI1023");

        Assert.Contains("TAPI1023", await ReportedAsync(declared, ("example.md", Example(page, "Wrong"))));
        Assert.DoesNotContain("TAPI1023", await ReportedAsync(declared, ("example.md", Example(page, "Right"))));
    }

    private static string Example(RulePage page, string heading)
    {
        var example = Fence().Match(page.Section(heading));
        Assert.True(example.Success, heading);
        return example.Groups["code"].Value;
    }

    private static (string Path, string Text) Copy(string name) =>
        (name, SpecPages.All.Single(page => page.Path.EndsWith(name, StringComparison.Ordinal)).Content);

    private static async Task<IEnumerable<string>> ReportedAsync(string source, TestProject project)
    {
        var reported = await Reports.OfAsync(source, project);
        Assert.DoesNotContain(
            reported,
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.Id.StartsWith("TAPI", StringComparison.Ordinal));
        return reported.Select(diagnostic => diagnostic.Id);
    }

    private static async Task<IEnumerable<string>> ReportedAsync(params (string Path, string Text)[] pages) =>
        (await PageReports.OfAsync(pages)).Select(diagnostic => diagnostic.Id);

    [GeneratedRegex(@"^(?<fence>`{3,})(csharp|markdown)\n(?<code>.*?)^\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
