using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;

namespace Tapi.Analyzers.Tests;

/// <summary>The examples of the rule pages about C# code do what their headings say: the wrong one is reported, the right one raises nothing at all.</summary>
public partial class RuleExampleTests
{
    public static TheoryData<string> Ids => new(Directory.GetFiles(SpecPages.RuleFolder, "TAPI*.md")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(id => id[4] is not '1')
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_is_reported_and_the_right_one_is_not(string id)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(SpecPages.RuleFolder, id + ".md"), TestContext.Current.CancellationToken);
        var examples = Fence().Matches(page).Select(match => (Heading: match.Groups["heading"].Value, Code: match.Groups["code"].Value)).ToList();
        var project = TestProject.Default with { Generates = id[4] == '4' };

        Assert.Contains(examples, example => example.Heading == "Wrong");
        Assert.Contains(examples, example => example.Heading == "Right");
        foreach (var (heading, code) in examples)
        {
            var reported = await Reports.OfAsync(code, project);
            Assert.DoesNotContain(reported, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.Id.StartsWith("TAPI", StringComparison.Ordinal));
            if (heading == "Wrong")
            {
                Assert.Contains(id, reported.Select(diagnostic => diagnostic.Id));
            }
            else
            {
                Assert.DoesNotContain(reported, diagnostic => diagnostic.Id.StartsWith("TAPI", StringComparison.Ordinal));
            }
        }
    }

    [GeneratedRegex(@"^## (?<heading>Wrong|Right)\n(?:(?!^## ).)*?^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
