using Tapi.Analyzers.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Analyzers.Tests.Rules;

/// <summary>The index of the rules and the levels for an .editorconfig have every rule. TAPI_UPDATE_RULES=1 writes them anew.</summary>
public class RuleIndexTests
{
    private const string UpdateVariable = "TAPI_UPDATE_RULES";

    private static readonly string Index = Path.Combine(SpecPages.RuleFolder, "README.md");
    private static readonly string Levels = Repository.PathOf("specs", "guides", "severities.md");

    [Fact]
    public void The_index_has_a_row_for_each_rule() => Holds(Index, "| rule |", "\n\n", RuleIndex.Rows);

    [Fact]
    public void The_level_for_a_gradual_start_has_each_rule() => HoldsLevel("Adopt gradually", RuleIndex.Gradual);

    [Fact]
    public void The_recommended_level_has_each_rule() => HoldsLevel("Recommended", RuleIndex.Recommended);

    [Fact]
    public void The_level_with_everything_has_each_rule() => HoldsLevel("Everything", RuleIndex.Everything);

    private static void HoldsLevel(string heading, string lines) => Holds(Levels, "[*.cs]", "```", lines, "## " + heading + "\n");

    /// <summary>The text of a file from one mark to another, after a heading.</summary>
    private static void Holds(string path, string start, string end, string expected, string heading = "")
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var after = text.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(after >= 0, $"{path} has no heading '{heading.Trim()}'");
        var from = text.IndexOf(start, after, StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(end, from, StringComparison.Ordinal);
        var (left, right) = to < 0 ? (text.TrimEnd() + "\n\n", string.Empty)
            : (text[..from], text[(end == "```" ? to : to + 1)..]);
        if (Environment.GetEnvironmentVariable(UpdateVariable) is "1")
        {
            File.WriteAllText(path, left + expected + right);
            return;
        }

        Assert.True(
            from >= 0 && text == left + expected + right,
            $"{path} is not what the rules are: run this test with {UpdateVariable}=1");
    }
}
