using Tapi.Runtime.Generated;
using Tapi.Runtime.Requests;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>A handle whose value TAPI gives out again: the requests and messages of the two lives stay apart.</summary>
public class ReusedHandleTests
{
    private const uint Gather = FakeRequests.GatherId;

    private readonly FakeRequests _fake = new();

    [Fact]
    public async Task A_message_that_was_read_before_a_request_began_is_not_for_it()
    {
        _fake.MessageBeingRead = 7;
        var task = _fake.Started();

        _fake.Message(1, Gather, reason: 1, number: 6);
        Assert.False(task.IsCompleted);
        Assert.Equal(1, _fake.Blocks.Live);
        _fake.Message(1, Gather, reason: 2, number: 7);

        Assert.Equal(2u, (await task.Within()).Reason);
    }

    [Fact]
    public async Task A_message_of_another_device_is_not_for_it()
    {
        var task = _fake.Started(instance: 5);

        _fake.Message(1, Gather, reason: 1, instance: 4);
        Assert.False(task.IsCompleted);
        _fake.Message(1, Gather, reason: 2, instance: 5);

        Assert.Equal(2u, (await task.Within()).Reason);
    }

    [Fact]
    public async Task A_message_that_may_be_of_either_life_frees_the_older_buffer()
    {
        var ended = _fake.Started();
        _fake.Table.End(1, 0, "the call was deallocated");
        await Assert.ThrowsAsync<RequestEndedException>(() => ended.Within());
        var request = _fake.BeginUntil();
        var next = request.Start(0);
        Write(request, 42);

        _fake.Message(1, Gather, reason: 3);

        Assert.Equal((42u, 3u), await next.Within());
        Assert.Equal((1, 1), (_fake.Blocks.Live, _fake.Table.KeptCount));
        Write(request, 43);
        _fake.Message(1, Gather, reason: 4);
        Assert.Equal((0, 0), (_fake.Blocks.Live, _fake.Table.KeptCount));
        Assert.Equal(0, _fake.Counters.HandlerFailures);
    }

    [Fact]
    public async Task A_cancellation_is_for_the_request_that_ended_with_its_handle()
    {
        var ended = _fake.Started();
        _fake.Table.End(1, 0, "the call was deallocated");
        await Assert.ThrowsAsync<RequestEndedException>(() => ended.Within());
        var next = _fake.Started();

        _fake.Message(1, Gather, reason: 1, isCanceled: true);
        Assert.False(next.IsCompleted);
        Assert.Equal((1, 0), (_fake.Blocks.Live, _fake.Table.KeptCount));
        _fake.Message(1, Gather, reason: 2, isCanceled: true);

        Assert.Equal(2u, (await next.Within()).Reason);
        Assert.Equal(0, _fake.Blocks.Live);
    }

    [Fact]
    public async Task The_end_of_an_object_spares_the_requests_of_the_next_one_with_its_handle()
    {
        object older = new(), younger = new();
        using var first = Begin(older);
        using var second = Begin(younger);
        var ended = first.Start(5);
        var other = second.Start(6);

        _fake.Table.End(1, 0, "the call was deallocated", older);

        await Assert.ThrowsAsync<RequestEndedException>(() => ended.Within());
        Assert.False(other.IsCompleted);
        _fake.Table.Complete(6, 0);
        Assert.Equal(1, await other.Within());
    }

    [Fact]
    public async Task The_end_of_a_device_spares_the_requests_of_the_next_one_with_its_handle()
    {
        using var request = _fake.Begin(handle: 1, instance: 8);
        var task = request.Start(5);

        _fake.Table.End(1, 7, "the line was closed");

        Assert.False(task.IsCompleted);
        _fake.Table.Complete(5, 0);
        await task.Within();
    }

    private static unsafe void Write(PendingCall<(uint Word, uint Reason)> request, uint value) => *(uint*)request.Memory = value;

    private unsafe PendingCall<int> Begin(object owner) =>
        TapiApplicationBase.Begin(_fake.Table, "fakeCall", 1, 0, 0, static _ => 1, late: null, owner);
}
