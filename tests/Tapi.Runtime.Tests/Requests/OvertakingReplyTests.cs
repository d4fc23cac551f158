using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Promise 2: a reply may come before its call has returned.</summary>
public class OvertakingReplyTests
{
    private readonly FakeRequests _context = new();

    [Fact]
    public async Task A_reply_that_overtakes_the_return_completes_its_request()
    {
        using var call = _context.Begin();

        _context.Table.Complete(5, 0);
        var task = call.Start(5);

        Assert.True(task.IsCompletedSuccessfully);
        Assert.Equal(0u, await task);
        Assert.Equal(0, _context.Table.Count);
        Assert.Equal(0, _context.Counters.UnknownReplies);
    }

    [Fact]
    public async Task An_overtaking_error_reaches_its_request()
    {
        using var call = _context.Begin();

        _context.Table.Complete(5, Errors.Known);

        Assert.Equal(Errors.Known, (await Assert.ThrowsAsync<TapiException>(() => call.Start(5))).ErrorCode);
    }

    [Fact]
    public void Replies_overtake_in_any_order()
    {
        using var first = _context.Begin();
        using var second = _context.Begin();
        _context.Table.Complete(2, 0);
        _context.Table.Complete(1, 0);

        Assert.True(first.Start(1).IsCompletedSuccessfully);
        Assert.True(second.Start(2).IsCompletedSuccessfully);
        Assert.Equal(0, _context.Table.ParkedCount);
    }

    [Fact]
    public void Without_a_call_in_flight_an_unknown_reply_is_counted_and_dropped()
    {
        _context.Table.Complete(5, 0);

        Assert.Equal(1, _context.Counters.UnknownReplies);
        Assert.Equal(0, _context.Table.ParkedCount);

        using var call = _context.Begin();
        Assert.False(call.Start(5).IsCompleted);
    }

    [Fact]
    public void A_reply_that_came_before_the_call_started_is_not_its_reply()
    {
        using var older = _context.Begin();
        _context.Table.Complete(5, 0);
        using var younger = _context.Begin();

        Assert.False(younger.Start(5).IsCompleted);
    }

    [Fact]
    public void Under_constant_overlap_stale_replies_are_dropped_and_counted()
    {
        var older = _context.Begin();
        for (var i = 1; i <= 1000; i++)
        {
            var younger = _context.Begin();
            _context.Table.Complete((uint)(1_000_000 + i), 0);
            older.Start(0);
            older = younger;
            Assert.InRange(_context.Table.ParkedCount, 0, 2);
        }

        older.Dispose();
        Assert.Equal(0, _context.Table.ParkedCount);
        Assert.Equal(1000, _context.Counters.UnknownReplies);
    }

    [Fact]
    public async Task Nothing_waits_for_a_call_that_blocks()
    {
        using var blocking = _context.Begin();

        // Another thread, as a held lock would be re-entrant on this one.
        await Task.Run(async () =>
        {
            using var call = _context.Begin();
            var task = call.Start(6);
            _context.Table.End(77, 0, "test");
            _context.Table.Complete(6, 0);
            await task;
        }).Within();

        Assert.Equal(0u, await blocking.Start(0));
    }

    [Fact]
    public async Task A_reused_id_ends_the_older_request_and_serves_the_younger()
    {
        using var older = _context.Begin();
        var lost = older.Start(5);
        using var younger = _context.Begin();

        var served = younger.Start(5);

        Assert.Contains("request id", (await Assert.ThrowsAsync<RequestEndedException>(() => lost)).Reason);
        _context.Table.Complete(5, 0);
        await served.Within();
        Assert.Equal(1, _context.Table.Blocks.Live);
        _context.Table.Close("test", mayFree: true);
        Assert.Equal(0, _context.Table.Blocks.Live);
    }

    [Fact]
    public async Task Threads_and_a_fast_replier_never_lose_a_reply()
    {
        var lastId = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                var id = Interlocked.Increment(ref lastId);
                using var call = _context.Begin();
                var replier = Task.Run(() => _context.Table.Complete((uint)id, 0));
                await call.Start(id).Within();
                await replier;
            }
        }))).Within();

        Assert.Equal(0, _context.Table.Blocks.Live);
        Assert.Equal(0, _context.Counters.UnknownReplies);
    }
}
