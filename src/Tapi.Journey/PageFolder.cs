using Tapi.Generator.Pages;

namespace Tapi.Journey;

/// <summary>The repository's pages.</summary>
internal static class PageFolder
{
    /// <summary>The folder of pages of the checkout that a folder is in.</summary>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var pages = Path.Combine(folder.FullName, "specs", "tapi");
            if (Directory.Exists(pages))
            {
                return pages;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start} has specs/tapi.");
    }

    public static IReadOnlyList<SpecPage> Read(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.md")
            .Order(StringComparer.Ordinal)
            .Select(path => PageParser.Parse(Path.GetFileName(path), File.ReadAllText(path), fromPackage: true)),
    ];
}
