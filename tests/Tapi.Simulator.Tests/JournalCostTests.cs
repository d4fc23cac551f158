using Tapi.Simulator.Tests.Harness;

namespace Tapi.Simulator.Tests;

/// <summary>A journal of many entries is asked as quickly as one of ten.</summary>
public class JournalCostTests
{
    private const int Entries = 200_000;

    [Fact]
    public void Counting_does_not_look_through_the_entries()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { JournalCapacity = Entries });
        using var client = new Client(pbx);
        for (var count = 0; count < Entries; count++)
        {
            pbx.Post(new SimulatedMessage { MessageId = 999 });
        }

        Assert.Equal(Entries, pbx.Journal.Count);
        var name = pbx.Journal.Last().Name;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < 1000; count++)
        {
            Assert.InRange(pbx.Journal.Messages(name), Entries - 10, Entries);
        }

        // A snapshot of the entries would be a thousand times 1.6 megabytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void What_was_dropped_is_not_counted_any_more()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { JournalCapacity = 10 });
        using var client = new Client(pbx);
        for (var count = 0; count < 25; count++)
        {
            pbx.Post(new SimulatedMessage { MessageId = 999 });
        }

        Assert.Equal(10, pbx.Journal.Messages(pbx.Journal.Last().Name));
        Assert.Equal(0, pbx.Journal.Calls("lineInitializeExW"));
        pbx.Journal.Clear();
        Assert.Equal(0, pbx.Journal.Messages("999"));
    }
}
