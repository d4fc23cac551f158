namespace Tapi.Runtime.Tests.Requests;

/// <summary>Promise 6: cancellation ends the wait, not the request.</summary>
public class CancellationTests
{
    private readonly FakeRequests _context = new();
    private readonly TaskCompletionSource<uint> _late = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_cancelled_wait_ends_at_once_and_the_late_result_is_given_away()
    {
        using CancellationTokenSource source = new();
        using PendingCall<uint> call = _context.Begin(late: _late.SetResult);
        Task<uint> task = call.Start(5, source.Token);

        source.Cancel();

        OperationCanceledException cancelled =
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.Within());
        Assert.Equal(source.Token, cancelled.CancellationToken);
        Assert.Equal(1, _context.Counters.AbandonedRequests);
        Assert.Equal(1, _context.Table.Count);
        Write(call, 17);
        _context.Table.Complete(5, 0);
        Assert.Equal(17u, await _late.Task.Within());
        Assert.Equal(1, _context.Counters.LateResults);
        Assert.Equal(0, _context.Table.Blocks.Live);
    }

    [Fact]
    public async Task A_late_result_never_runs_on_the_thread_of_the_reply()
    {
        TaskCompletionSource<Thread> thread = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using PendingCall<uint> call = _context.Begin(late: _ => thread.SetResult(Thread.CurrentThread));
        _ = call.Start(5, new CancellationToken(canceled: true));

        Thread replier = new(() => _context.Table.Complete(5, 0));
        replier.Start();

        Thread ran = await thread.Task.Within();
        Assert.True(ran.IsThreadPoolThread);
        Assert.NotSame(replier, ran);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_token_cancelled_before_gives_a_cancelled_task_whatever_the_call_returned(int result)
    {
        using PendingCall<uint> call = _context.Begin(late: _late.SetResult);

        Task<uint> task = call.Start(result, new CancellationToken(canceled: true));

        Assert.True(task.IsCanceled);
        _context.Table.Complete(5, 0);
        Assert.Equal(0, _context.Table.Blocks.Live);
        if (result >= 0)
        {
            await _late.Task.Within();
        }
    }

    [Fact]
    public void A_late_failure_gives_nothing_away()
    {
        using PendingCall<uint> call = _context.Begin(late: _late.SetResult);
        _ = call.Start(5, new CancellationToken(canceled: true));

        _context.Table.Complete(5, Errors.Known);

        Assert.Equal(0, _context.Counters.LateResults);
        Assert.False(_late.Task.IsCompleted);
    }

    [Fact]
    public async Task A_late_action_that_throws_is_reported()
    {
        await using FakeApplication application = new();
        TaskCompletionSource<Exception> reported = new(TaskCreationOptions.RunContinuationsAsynchronously);
        application.HandlerFailed += (_, failure) => reported.SetResult(failure.Exception);
        using PendingCall<int> call = FakeLine.Open(application, 1).Begin(late: _ => throw new FormatException());
        _ = call.Start(5, new CancellationToken(canceled: true));

        application.Reply(5, 0);

        Assert.IsType<FormatException>(await reported.Task.Within());
        await application.DrainAsync();
    }

    [Fact]
    public async Task After_the_reply_the_token_is_let_go()
    {
        using CancellationTokenSource source = new();
        using PendingCall<uint> call = _context.Begin();
        Task<uint> task = call.Start(5, source.Token);
        _context.Table.Complete(5, 0);

        source.Cancel();

        Assert.Equal(0u, await task);
        Assert.Equal(0, _context.Counters.AbandonedRequests);
    }

    private static unsafe void Write(PendingCall<uint> call, uint value) => *(uint*)call.Memory = value;
}
