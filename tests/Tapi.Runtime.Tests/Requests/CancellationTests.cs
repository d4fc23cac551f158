using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Promise 6: cancellation ends the wait, not the request.</summary>
public class CancellationTests
{
    private readonly FakeRequests _context = new();
    private readonly TaskCompletionSource<uint> _late = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_canceled_wait_ends_at_once_and_the_late_result_is_given_away()
    {
        using var source = new CancellationTokenSource();
        using var call = _context.Begin(late: _late.SetResult);
        var task = call.Start(5, source.Token);

        source.Cancel();

        var canceled =
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.Within());
        Assert.Equal(source.Token, canceled.CancellationToken);
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
        var thread = new TaskCompletionSource<Thread>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var call = _context.Begin(late: _ => thread.SetResult(Thread.CurrentThread));
        _ = call.Start(5, new CancellationToken(canceled: true));

        var replier = new Thread(() => _context.Table.Complete(5, 0));
        replier.Start();

        var ran = await thread.Task.Within();
        Assert.True(ran.IsThreadPoolThread);
        Assert.NotSame(replier, ran);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_token_canceled_before_gives_a_canceled_task_whatever_the_call_returned(int result)
    {
        using var call = _context.Begin(late: _late.SetResult);

        var task = call.Start(result, new CancellationToken(canceled: true));

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
        using var call = _context.Begin(late: _late.SetResult);
        _ = call.Start(5, new CancellationToken(canceled: true));

        _context.Table.Complete(5, Errors.Known);

        Assert.Equal(0, _context.Counters.LateResults);
        Assert.False(_late.Task.IsCompleted);
    }

    [Fact]
    public async Task A_late_action_that_throws_is_reported()
    {
        await using var application = new FakeApplication();
        var reported = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        application.HandlerFailed += (_, failure) => reported.SetResult(failure.Exception);
        using var call = FakeLine.Open(application, 1).Begin(late: _ => throw new FormatException());
        _ = call.Start(5, new CancellationToken(canceled: true));

        application.Reply(5, 0);

        Assert.IsType<FormatException>(await reported.Task.Within());
        await application.DrainAsync();
    }

    [Fact]
    public async Task After_the_reply_the_token_is_let_go()
    {
        using var source = new CancellationTokenSource();
        using var call = _context.Begin();
        var task = call.Start(5, source.Token);
        _context.Table.Complete(5, 0);

        source.Cancel();

        Assert.Equal(0u, await task);
        Assert.Equal(0, _context.Counters.AbandonedRequests);
    }

    private static unsafe void Write(PendingCall<uint> call, uint value) => *(uint*)call.Memory = value;
}
