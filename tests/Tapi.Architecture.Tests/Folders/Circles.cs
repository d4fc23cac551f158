namespace Tapi.Architecture.Tests.Folders;

/// <summary>Sets of folders in which each reaches each other: strongly connected, and more than one.</summary>
internal static class Circles
{
    private const int UsesShown = 6;

    public static IReadOnlyList<IReadOnlyList<string>> Of(FolderGraph graph)
    {
        var reached = graph.Folders.ToDictionary(folder => folder, folder => Reached(graph, folder));
        return graph.Folders
            .Select(folder => graph.Folders.Where(other => reached[folder].Contains(other) && reached[other].Contains(folder)).ToList())
            .Where(circle => circle.Count > 1)
            .DistinctBy(circle => string.Join('|', circle))
            .ToList();
    }

    /// <summary>The circle in words: each reference between two of its folders, with the names that make it.</summary>
    public static string Describe(FolderGraph graph, IReadOnlyList<string> circle)
    {
        var edges = graph.Uses
            .Where(use => circle.Contains(use.From) && circle.Contains(use.To))
            .GroupBy(use => (use.From, use.To))
            .OrderBy(edge => edge.Key.From, StringComparer.Ordinal).ThenBy(edge => edge.Key.To, StringComparer.Ordinal)
            .Select(edge => Describe(Name(edge.Key.From), Name(edge.Key.To), [.. edge]));
        return $"{circle.Count} folders in a circle: {string.Join(", ", circle.Select(Name))}\n{string.Join('\n', edges)}";
    }

    public static string Describe(string from, string to, IReadOnlyList<FolderUse> uses)
    {
        var shown = uses.Take(UsesShown).Select(use => $"    {use}");
        var rest = uses.Count > UsesShown ? $"\n    and {uses.Count - UsesShown} more" : string.Empty;
        return $"  {from} uses {to}:\n{string.Join('\n', shown)}{rest}";
    }

    public static string Name(string folder) => folder.Length == 0 ? "(root)" : folder;

    private static HashSet<string> Reached(FolderGraph graph, string start)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var folder))
        {
            foreach (var next in graph.UsedBy(folder).Where(reached.Add))
            {
                open.Push(next);
            }
        }

        return reached;
    }
}
