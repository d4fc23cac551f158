namespace Tapi.Architecture.Tests;

/// <summary>A rule that all projects keep.</summary>
internal static class Rule
{
    private const int Shown = 40;

    /// <summary>Fails with the places where a project breaks the rule.</summary>
    public static void Holds(string project, IEnumerable<string> violations)
    {
        var found = violations.ToList();
        var shown = string.Join('\n', found.Take(Shown));
        Assert.True(found.Count == 0, $"{project} breaks the rule in {found.Count} places:\n{shown}");
    }
}
