using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Promises 4 to 6 for requests that end with a message of their own.</summary>
public class EndedCompletionTests
{
    private const uint Gather = FakeRequests.GatherId;

    private readonly FakeRequests _fake = new();

    [Fact]
    public async Task Cancelling_ends_the_wait_and_the_memory_stays_until_the_message()
    {
        using var source = new CancellationTokenSource();
        using var request = _fake.BeginUntil();
        var task = request.Start(0, source.Token);

        source.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.Within());
        Assert.Equal((1, 1), (_fake.Table.Count, _fake.Blocks.Live));
        Assert.Equal(1, _fake.Counters.AbandonedRequests);
        _fake.Message(1, Gather, 1);
        Assert.Equal((0, 0), (_fake.Table.Count, _fake.Blocks.Live));
        Assert.Equal(1, _fake.Counters.LateResults);
    }

    [Fact]
    public async Task A_canceled_request_keeps_its_place_in_the_order()
    {
        using var first = _fake.BeginUntil();
        var canceled = first.Start(0, new CancellationToken(canceled: true));
        var second = _fake.Started();

        _fake.Message(1, Gather, 1);
        Assert.False(second.IsCompleted);
        _fake.Message(1, Gather, 2);

        Assert.True(canceled.IsCanceled);
        Assert.Equal(2u, (await second.Within()).Reason);
    }

    [Fact]
    public async Task The_end_of_a_handle_ends_its_requests_and_no_others()
    {
        var ended = _fake.Started(handle: 1);
        var other = _fake.Started(handle: 2);

        _fake.Table.End(1, 0, "the call was deallocated");

        var failure = await Assert.ThrowsAsync<RequestEndedException>(() => ended.Within());
        Assert.Contains("the call was deallocated", failure.Message);
        Assert.False(other.IsCompleted);
        Assert.Equal((1, 2), (_fake.Table.Count, _fake.Blocks.Live));
    }

    [Fact]
    public async Task The_end_of_an_instance_ends_the_requests_of_all_its_handles()
    {
        Task<(uint Word, uint Reason)>[] ended = [_fake.Started(handle: 1, instance: 5), _fake.Started(handle: 2, instance: 5)];
        var other = _fake.Started(handle: 3, instance: 6);
        var without = _fake.Started(handle: 4);

        _fake.Table.End(99, 5, "the line was closed");

        foreach (Task task in ended)
        {
            await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        }

        Assert.False(other.IsCompleted || without.IsCompleted);
        _fake.Table.End(99, 0, "no instance");
        Assert.False(without.IsCompleted);
    }

    [Fact]
    public async Task A_message_after_the_end_is_for_nobody()
    {
        var ended = _fake.Started();
        _fake.Table.End(1, 0, "test");
        var next = _fake.Started();

        _fake.Message(1, Gather, 3);

        await Assert.ThrowsAsync<RequestEndedException>(() => ended.Within());
        Assert.Equal(3u, (await next.Within()).Reason);
    }

    [Fact]
    public async Task All_end_and_their_memory_stays_until_the_shutdown()
    {
        Task<(uint Word, uint Reason)>[] tasks = [_fake.Started(1), _fake.Started(2, 7)];

        _fake.Table.EndAll("the reader ended");

        foreach (Task task in tasks)
        {
            await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        }

        Assert.Equal((0, 2), (_fake.Table.Count, _fake.Blocks.Live));
        _fake.Table.Close("the application was shut down", mayFree: true);
        Assert.Equal(0, _fake.Blocks.Live);
    }

    [Fact]
    public async Task The_shutdown_ends_and_frees_what_still_waits()
    {
        var task = _fake.Started();

        _fake.Table.Close("test", mayFree: true);

        await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.Equal((0, 0), (_fake.Table.Count, _fake.Blocks.Live));
    }

    [Fact]
    public async Task A_shutdown_that_was_refused_leaves_the_memory_to_TAPI()
    {
        var task = _fake.Started();

        _fake.Table.Close("test", mayFree: false);

        await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.Equal(1, _fake.Blocks.Live);
    }

    [Fact]
    public void After_the_shutdown_nothing_begins()
    {
        _fake.Table.Close("test", mayFree: true);

        Assert.Throws<ObjectDisposedException>(() => _fake.BeginUntil());
        Assert.Equal((0, 0), (_fake.Table.Count, _fake.Blocks.Live));
    }

    // TAPI may write until the function has returned: the memory is the function's until then.
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_function_that_returns_after_the_shutdown_frees_its_own_memory(int result)
    {
        using var request = _fake.BeginUntil();

        _fake.Table.Close("test", mayFree: true);
        Assert.Equal(1, _fake.Blocks.Live);
        Assert.True(HasMemory(request));
        var task = request.Start(result);

        await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.Equal(0, _fake.Blocks.Live);
    }

    [Fact]
    public void A_function_that_was_not_called_after_all_frees_its_memory_after_the_shutdown_too()
    {
        var request = _fake.BeginUntil();
        _fake.Table.Close("test", mayFree: true);

        request.Dispose();

        Assert.Equal(0, _fake.Blocks.Live);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handle_that_ends_during_the_function_leaves_no_memory_behind(bool isRefused)
    {
        var request = _fake.BeginUntil();
        _fake.Table.End(1, 0, "test");
        var task = request.Start(isRefused ? Errors.Known : 0);
        request.Dispose();

        await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        _fake.Table.Close("test", mayFree: true);
        Assert.Equal(0, _fake.Blocks.Live);
    }

    [Fact]
    public async Task After_the_reader_stopped_a_wait_ends_at_once()
    {
        _fake.Table.Stop("nothing is read any more");

        var task = _fake.Started();

        var failure = await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.Contains("nothing is read any more", failure.Message);
        Assert.Equal((0, 1), (_fake.Table.Count, _fake.Blocks.Live));
        _fake.Table.Close("test", mayFree: true);
        Assert.Equal(0, _fake.Blocks.Live);
    }

    [Fact]
    public async Task The_message_of_an_ended_request_frees_its_memory()
    {
        var ended = _fake.Started();
        _fake.Table.End(1, 0, "the call was deallocated");
        Assert.Equal(1, _fake.Blocks.Live);

        _fake.Message(1, Gather, 1);

        await Assert.ThrowsAsync<RequestEndedException>(() => ended.Within());
        Assert.Equal(0, _fake.Blocks.Live);
    }

    private static unsafe bool HasMemory(PendingCall<(uint Word, uint Reason)> request) => request.Memory != null;
}
