namespace Tapi.Generator.Tests.Harness;

/// <summary>Files of the project that the tests read, as they were copied beside the test assembly.</summary>
internal static class Repository
{
    public static string SpecFolder { get; } = Path.Combine(AppContext.BaseDirectory, "specs", "tapi");

    public static string RuleFolder { get; } = Path.Combine(AppContext.BaseDirectory, "specs", "rules");

    /// <summary>The project's own pages.</summary>
    public static IReadOnlyList<TestPage> SpecPages { get; } = Directory.GetFiles(SpecFolder, "*.md")
        .Order(StringComparer.Ordinal)
        .Select(path => new TestPage(Path.GetFileName(path), File.ReadAllText(path)))
        .ToList();

    public static TestPage SpecPage(string name) => SpecPages.Single(page => page.Path == name);
}
