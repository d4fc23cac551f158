using Tapi.Package.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Package.Tests.Documents;

/// <summary>The documents of the repository.</summary>
internal static class DocumentSet
{
    // Fixtures have the links of the site that their shape comes from.
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "TestResults", "node_modules", "Fixtures"];

    /// <summary>Every Markdown file.</summary>
    public static IReadOnlyList<string> All { get; } = Directory.EnumerateDirectories(Repository.Root)
        .Where(folder => !IsHidden(folder) && !NotOurs.Contains(Path.GetFileName(folder)))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(name => !name.Split('/').Any(NotOurs.Contains))
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>
    /// Those for people who use the package or work on it: their examples are built. The pages of rules have a test of their own.
    /// </summary>
    public static IReadOnlyList<Document> ForPeople { get; } = All
        .Where(name => !name.Contains('/', StringComparison.Ordinal)
            || name == "specs/README.md"
            || name.StartsWith("specs/guides/", StringComparison.Ordinal))
        .Select(Document.Read)
        .ToList();

    public static Document Get(string name) => ForPeople.Single(document => document.Name == name);

    private static bool IsHidden(string folder) => Path.GetFileName(folder).StartsWith('.');
}
