using System.Globalization;
using System.Text;
using Tapi.Analyzers.Tests.Harness;

namespace Tapi.Analyzers.Tests.Rules;

/// <summary>What is generated from the pages of all rules: the index, and the levels for an .editorconfig.</summary>
internal static class RuleIndex
{
    private static readonly HashSet<string> Fixable =
        AllRules.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet(StringComparer.Ordinal);

    /// <summary>The rows of the index.</summary>
    public static string Rows { get; } = Table();

    /// <summary>All rules stay visible; only those that break declarations or memory are warnings.</summary>
    public static string Gradual { get; } = Lines(page => page.Facts switch
    {
        ("Warning", "Tapi.Uses" or "Tapi.Api") => IsMemory(page) ? "warning" : "suggestion",
        var (severity, _) => Level(severity),
    });

    /// <summary>What the package does without settings.</summary>
    public static string Recommended { get; } = Lines(page => Level(page.Facts.Severity));

    /// <summary>Every rule at least a warning.</summary>
    public static string Everything { get; } = Lines(page => page.Facts.Severity == "Error" ? "error" : "warning");

    // Memory that dies before the reply, and callbacks that are collected: they crash, but seldom.
    private static bool IsMemory(RulePage page) => page.Id is "TAPI3007" or "TAPI3008";

    private static string Table()
    {
        var rows = new StringBuilder("| rule | title | severity | fix |\n| --- | --- | --- | --- |\n");
        foreach (var page in RulePage.All)
        {
            var fix = Fixable.Contains(page.Id) ? "yes" : string.Empty;
            rows.Append(CultureInfo.InvariantCulture, $"| [{page.Id}]({page.Id}.md) | {page.Title} | {page.Facts.Severity} | {fix} |\n");
        }

        return rows.ToString();
    }

    // An error of the build is not a diagnostic of the compiler, and cannot be configured there.
    private static string Lines(Func<RulePage, string> severity) => "[*.cs]\n" + string.Concat(RulePage.All
        .Where(page => BuildError.All.All(error => error.Code != page.Id))
        .Select(page => $"dotnet_diagnostic.{page.Id}.severity = {severity(page)}\n"));

    private static string Level(string severity) => severity == "Info" ? "suggestion" : severity.ToLowerInvariant();
}
