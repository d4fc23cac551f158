using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Tapi.Analyzers.Tests.Harness;

/// <summary>The project's own pages. One text for all tests, so that each page is read once.</summary>
internal static class SpecPages
{
    public static IReadOnlyList<(string Path, SourceText Text)> All { get; } = Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "specs", "tapi"), "*.md")
        .Order(StringComparer.Ordinal)
        .Select(path => ("/specs/" + Path.GetFileName(path), SourceText.From(File.ReadAllText(path), Encoding.UTF8)))
        .ToList();

    public static string RuleFolder { get; } = Path.Combine(AppContext.BaseDirectory, "specs", "rules");
}
