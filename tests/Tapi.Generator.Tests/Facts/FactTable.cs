using Tapi.Testing;

namespace Tapi.Generator.Tests.Facts;

/// <summary>
/// What the public reference states, one fact a row, with the name of the page that states it. The first row has the names of the columns.
/// </summary>
internal static class FactTable
{
    public static IReadOnlyList<string[]> Read(string name) => File
        .ReadAllLines(Repository.PathOf("tests", "Tapi.Generator.Tests", "Facts", name))
        .Skip(1)
        .Where(line => line.Length > 0)
        .Select(line => line.Split('\t'))
        .ToList();
}
