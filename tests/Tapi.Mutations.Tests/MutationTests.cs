using Tapi.Mutations.Tests.Edits;

namespace Tapi.Mutations.Tests;

/// <summary>
/// The tests of the runtime notice faults. Each fault is an edit of a source; the long run carries all of them out, one by one. The races
/// among them must be found by the schedules alone.
/// </summary>
public class MutationTests(ITestOutputHelper output)
{
    private const double LeastCaught = 0.9;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("TAPI_LONG") == "1";
    private static readonly string? Wanted = Environment.GetEnvironmentVariable("TAPI_MUTATION");
    private static readonly Edit[] Edits = [.. RequestEdits.All, .. ObjectEdits.All, .. MessageEdits.All];

    [Fact]
    public void Each_edit_still_applies()
    {
        Assert.True(Edits.Length >= 60);
        Assert.Distinct(Edits.Select(edit => edit.Name));
        Assert.All(Edits, edit => Assert.Equal(1, Count(Workshop.Read(edit), edit.Find)));
        Assert.All(Edits, edit => Assert.NotEqual(edit.Find, edit.Replace));
    }

    [Fact]
    public void The_tests_notice_faults()
    {
        Assert.SkipUnless(IsLong, "Each fault is built: set TAPI_LONG=1, and TAPI_MUTATION to a part of a name for a few of them.");
        var edits = Edits.Where(edit => edit.Name.Contains(Wanted ?? string.Empty, StringComparison.Ordinal)).ToList();
        using var workshop = new Workshop();
        Assert.Null(workshop.FindFailure());
        var survivors = edits.Where(edit => !IsNoticed(workshop, edit)).ToList();

        Assert.DoesNotContain(survivors, edit => edit.IsRace);
        Assert.True(
            survivors.Count <= (1 - LeastCaught) * edits.Count,
            $"Nobody noticed {survivors.Count} of {edits.Count} faults: {string.Join("; ", survivors)}");
    }

    private bool IsNoticed(Workshop workshop, Edit edit)
    {
        var witness = workshop.FindWitness(edit);
        var line = $"{edit.Name}: {witness ?? "NOBODY"}";
        output.WriteLine(line);
        Console.WriteLine(line);
        return witness is not null;
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
