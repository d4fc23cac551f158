namespace Tapi.Generator.Tests.Architecture;

/// <summary>The generator's source files, where the tests run from a checkout.</summary>
internal static class Source
{
    public const string Missing = "The sources do not lie above the test assembly.";

    private static readonly string? Root = FindRoot();

    public static bool IsThere => Root is not null;

    /// <summary>The files of all projects: path below <c>src</c> with slashes, and lines.</summary>
    public static IReadOnlyList<(string Path, string[] Lines)> Files { get; } = Root is null ? [] : Directory
        .GetFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Select(path => (Path: Path.GetRelativePath(Root, path).Replace('\\', '/'), Full: path))
        .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .Select(file => (file.Path, File.ReadAllLines(file.Full)))
        .ToList();

    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
            {
                return Path.Combine(folder.FullName, "src");
            }
        }

        return null;
    }
}
