namespace Tapi.Editor.Tests;

/// <summary>Says all that is wrong at once.</summary>
internal static class Report
{
    private const int Shown = 30;

    public static void None(IEnumerable<string> problems)
    {
        var all = problems.ToList();
        Assert.True(all.Count == 0, $"{all.Count} problems:\n{string.Join('\n', all.Take(Shown))}");
    }
}
