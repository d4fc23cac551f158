using System.Text.RegularExpressions;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Analyzers.Tests.Rules;

/// <summary>A page of specs/rules, cut into its parts.</summary>
internal sealed partial record RulePage(string Id, string Text)
{
    public static readonly string[] Headings = ["Cause", "Why it matters", "Wrong", "Right", "Suppress or configure"];

    public static IReadOnlyList<RulePage> All { get; } = Directory.GetFiles(SpecPages.RuleFolder, "TAPI*.md")
        .Order(StringComparer.Ordinal)
        .Select(path => new RulePage(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))
        .ToList();

    /// <summary>The first line, without its mark and id.</summary>
    public string Title => Text.Split('\n')[0].Trim().Replace($"# {Id}: ", string.Empty, StringComparison.Ordinal);

    /// <summary>Severity and category, from the one table row.</summary>
    public (string Severity, string Category) Facts =>
        Row().Match(Text) is { Success: true } row ? (row.Groups[1].Value, row.Groups[2].Value) : default;

    /// <summary>The text below a heading; empty when there is none.</summary>
    public string Section(string heading)
    {
        var start = Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return string.Empty;
        }

        var body = Text[(start + heading.Length + 5)..];
        var end = NextHeading().Match(body);
        return (end.Success ? body[..end.Index] : body).Trim();
    }

    [GeneratedRegex(@"^\| (\w+) \| (Tapi\.\w+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    // Pages show headings of other pages in their examples: those are "## -name".
    [GeneratedRegex("^## (?!-)", RegexOptions.Multiline)]
    private static partial Regex NextHeading();
}
