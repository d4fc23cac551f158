using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Pages;
using Tapi.Testing;

namespace Tapi.Analyzers.Tests.Rules;

/// <summary>The rows of AnalyzerReleases.*.md against the descriptors.</summary>
public class ReleaseNotesTests
{
    private static readonly IReadOnlyList<string[]> Rows = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
        .SelectMany(name => File.ReadAllLines(Repository.PathOf("src", "Tapi.Generator", name)))
        .Where(line => line.StartsWith("TAPI", StringComparison.Ordinal))
        .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())
        .ToList();

    [Fact]
    public void Each_rule_has_one_row_with_its_category_severity_and_title()
    {
        var rules = typeof(PageAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Select(rule => $"{rule.Id} {rule.Category} {rule.DefaultSeverity} {rule.Title}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(rules, Rows.Select(row => string.Join(' ', row)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Severities_are_those_that_release_tracking_knows() =>
        Assert.All(Rows, row => Assert.True(Enum.TryParse<DiagnosticSeverity>(row[2], out _), row[2]));
}
