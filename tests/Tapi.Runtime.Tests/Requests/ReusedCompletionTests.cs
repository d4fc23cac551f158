using Tapi.Runtime.Generated;
using Tapi.Runtime.Requests;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Completions of several lives of a handle: the last one's release may take longer than the next one's request.</summary>
public class ReusedCompletionTests
{
    [Fact]
    public async Task What_the_next_object_of_a_handle_has_asked_for_is_completed_while_the_last_one_is_being_released()
    {
        var fake = new FakeRequests();
        var older = Gathering(fake, new object());
        var younger = Gathering(fake, new object());

        fake.Message(1, FakeRequests.GatherId, 5);

        Assert.Equal(5u, (await younger.Within()).Reason);
        Assert.False(older.IsCompleted);
        fake.Table.Close("test", mayFree: true);
        Assert.Equal(0, fake.Blocks.Live);
    }

    [Fact]
    public void Cancellations_free_the_memory_of_the_oldest_first_whenever_its_handle_ended()
    {
        var fake = new FakeRequests();
        using var memory = new GuardedMemory();
        fake.Blocks.Memory = memory;
        object[] owners = [new(), new(), new()];
        foreach (var owner in owners)
        {
            Gathering(fake, owner, size: 1 + fake.Blocks.Live);
        }

        // The release of the one in the middle takes longest.
        fake.Table.End(1, 0, "test", owners[2]);
        fake.Table.End(1, 0, "test", owners[0]);
        for (var count = 1; count <= owners.Length; count++)
        {
            fake.Message(1, FakeRequests.GatherId, 0, isCanceled: true);
            Assert.Equal(Enumerable.Range(1, count), memory.LastContents.Select(content => content.Length));
        }
    }

    private static unsafe Task<(uint Word, uint Reason)> Gathering(FakeRequests fake, object owner, int size = 4)
    {
        using var request = TapiApplicationBase.BeginUntil(
            fake.Table,
            "fakeGather",
            new MessageKey(1, FakeRequests.GatherId),
            0,
            size,
            (_, message) => (0u, (uint)message.Param1),
            owner);
        return request.Start(0);
    }
}
