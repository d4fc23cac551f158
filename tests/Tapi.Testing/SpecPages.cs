namespace Tapi.Testing;

/// <summary>The pages and rule pages of the checkout. One text for all tests, so that each page is read once.</summary>
public static class SpecPages
{
    /// <summary>The folder of the pages for functions, structures, constants, messages and callbacks.</summary>
    public static string Folder { get; } = Repository.PathOf("specs", "tapi");

    /// <summary>The folder of the pages for diagnostics.</summary>
    public static string RuleFolder { get; } = Repository.PathOf("specs", "rules");

    /// <summary>All pages in ordinal order of their names.</summary>
    public static IReadOnlyList<TestPage> All { get; } = Directory.GetFiles(Folder, "*.md")
        .Order(StringComparer.Ordinal)
        .Select(path => new TestPage(Path.GetFileName(path), File.ReadAllText(path)))
        .ToList();

    /// <summary>The same pages as the package brings them to a project.</summary>
    public static IReadOnlyList<TestPage> OfPackage { get; } =
        All.Select(page => new TestPage("/specs/" + page.Path, page.GetText()) { FromPackage = true }).ToList();

    /// <summary>A page by its file name.</summary>
    public static TestPage Get(string name) => All.Single(page => page.Path == name);
}
