namespace Tapi.Architecture.Tests;

/// <summary>
/// Projects that do not keep a rule yet. A project that keeps it must leave the list, and none may enter: the lists only shrink.
/// </summary>
internal sealed class Known(params string[] projects)
{
    public static readonly Known None = new();

    public static readonly Known Circles = new();

    public static readonly Known Layers = new();

    public static readonly Known LineLengths = new(
        "CallCenter",
        "Tapi.Analyzers.Tests",
        "Tapi.EndToEnd.Tests");

    public static readonly Known FileSizes = new("Tapi.Analyzers.Tests");

    public static readonly Known Namespaces = new("Tapi.EndToEnd.Tests");

    public static readonly Known ExplicitTypes = new("Tapi.EndToEnd.Tests");

    public static readonly Known GlobalUsings = new();

    private const int Shown = 40;

    /// <summary>Fails where a project breaks the rule and is not listed, or is listed and keeps the rule.</summary>
    public void Check(string project, IEnumerable<string> violations)
    {
        var found = violations.ToList();
        if (projects.Contains(project))
        {
            Assert.True(found.Count > 0, $"{project} keeps the rule now: take it out of its list in Known.cs.");
            return;
        }

        var shown = string.Join('\n', found.Take(Shown));
        Assert.True(found.Count == 0, $"{project} breaks the rule in {found.Count} places:\n{shown}");
    }
}
