using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Runs the program of a task on a PBX of its own.</summary>
internal static class Journey
{
    /// <summary>Lets the program run to its end, and gives the lines that it printed. Nothing may be left at the PBX.</summary>
    public static async Task<string[]> RunAsync(
        Func<SimulatedPbx, TextWriter, Task> program, SimulatedPbx pbx, Func<SimulatedPbx, IAsyncDisposable>? otherSide = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var side = otherSide?.Invoke(pbx);
        await program(pbx, output).Soon();
        if (side is not null)
        {
            await side.DisposeAsync();
        }

        Leaks.AssertNone(pbx);
        Assert.DoesNotContain(pbx.Journal, entry => entry.Kind == JournalKind.Misuse);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
