using Tapi.Testing;

namespace Tapi.Generator.Tests.Harness;

/// <summary>Public reference pages that are next to the repository on some machines; tests that need them skip elsewhere.</summary>
internal static class SharedReference
{
    private static readonly string? Folder = Find();

    /// <summary>A page by its path below the folder of pages, or null.</summary>
    public static TestPage? Page(string name) =>
        Folder is not null && File.Exists(Path.Combine(Folder, name))
            ? new TestPage(name, File.ReadAllText(Path.Combine(Folder, name)))
            : null;

    /// <summary>The pages of a folder whose file names begin with <paramref name="start"/>; none where the folder is missing.</summary>
    public static IReadOnlyList<TestPage> Pages(string folder, string start)
    {
        var path = Folder is null ? null : Path.Combine(Folder, folder);
        return path is null || !Directory.Exists(path)
            ? []
            : Directory
                .GetFiles(path, start + "*.md")
                .Order(StringComparer.Ordinal)
                .Select(file => new TestPage(Path.GetFileName(file), File.ReadAllText(file)))
                .ToList();
    }

    /// <summary>The page; the test is skipped where it is missing.</summary>
    public static TestPage Require(string name)
    {
        var page = Page(name);
        Assert.SkipWhen(page is null, $"the public reference page {name} is not on this machine");
        return page!;
    }

    private static string? Find()
    {
        var pages = Repository.PathOf("..", "shared", "pages");
        return Directory.Exists(pages) ? pages : null;
    }
}
