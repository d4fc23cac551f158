using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 6: cancellation ends the wait; a call that comes later does not live on.</summary>
public class CancellationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public async Task A_call_that_comes_after_the_cancellation_is_dropped_and_deallocated(int seconds)
    {
        await using var desk = new Desk();
        using var cancellation = new CancellationTokenSource();
        desk.Pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromSeconds(1));
        var making = desk.Line.MakeCallAsync("5550100", 0, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        var canceled = await making.Fails<OperationCanceledException>();
        Assert.Equal(cancellation.Token, canceled.CancellationToken);
        Assert.Equal(1, desk.App.PendingRequests);

        // With the longer time, the other end answers before the runtime can drop the call.
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(seconds));

        await Waiting.Until(() => desk.Pbx.LiveCalls.Count == 0);
        await Waiting.Until(() => desk.App.LiveObjects == 1);
        // A drop whose outcome is slow to come may be repeated.
        Assert.InRange(desk.Pbx.Journal.Calls("lineDrop"), 1, 2);

        // The call; and the drop's own reply, when the call was released before it came.
        Assert.InRange(desk.App.Counters.LateResults, 1, 2);
        Assert.Equal(0, desk.App.Counters.ReleaseFailures);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_canceled_token_issues_no_native_call()
    {
        await using var desk = new Desk();
        var canceled = new CancellationToken(canceled: true);
        desk.Pbx.Journal.Clear();
        Assert.True(desk.Line.MakeCallAsync("5550100", 0, cancellationToken: canceled).IsCanceled);
        Assert.True(desk.Line.CreateAgentAsync("1", cancellationToken: canceled).IsCanceled);
        Assert.True(desk.Line.GetAgentSessionInfoAsync(default, canceled).IsCanceled);
        Assert.Empty(desk.Pbx.Journal);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Cancelling_after_the_reply_changes_nothing()
    {
        await using var desk = new Desk();
        using var cancellation = new CancellationTokenSource();
        var call = await desk.Line.MakeCallAsync("5550100", 0, cancellationToken: cancellation.Token).Soon();
        await cancellation.CancelAsync();
        Assert.False(call.IsReleased);
        Assert.Equal(0, desk.App.Counters.AbandonedRequests);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_failure_that_comes_after_the_cancellation_is_silent()
    {
        await using var desk = new Desk();
        using var cancellation = new CancellationTokenSource();
        desk.Pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromSeconds(1)).FailInReply(LineError.CallUnavailable);
        var making = desk.Line.MakeCallAsync("5550100", 0, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await making.Fails<OperationCanceledException>();
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        await desk.CatchUpAsync();
        Assert.Equal(0, desk.App.Counters.HandlerFailures);
        Assert.Equal(0, desk.App.PendingRequests);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_canceled_request_that_is_never_answered_is_gone_after_the_shutdown()
    {
        await using var desk = new Desk();
        using var cancellation = new CancellationTokenSource();
        desk.Pbx.On("lineMakeCallW").NeverReply();
        var making = desk.Line.MakeCallAsync("5550100", 0, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await making.Fails<OperationCanceledException>();
        await desk.EndAsync();
    }
}
