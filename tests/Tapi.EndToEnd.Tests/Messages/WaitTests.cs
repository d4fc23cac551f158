using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Messages;

/// <summary>The last message, and waiting for one.</summary>
public class WaitTests
{
    [Fact]
    public async Task Last_is_null_before_the_first_message_and_then_the_newest()
    {
        await using var desk = new Desk();
        Assert.Null(desk.Line.AgentStatus.Last);
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue, 1);
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue, 2, (nuint)LineAgentStatusFlags.State, 0);
        await desk.CatchUpAsync();
        Assert.Equal(2u, desk.Line.AgentStatus.Last!.AddressId);
        Assert.Equal(LineAgentStatusFlags.State, desk.Line.AgentStatus.Last.Changed);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_wait_sees_the_message_that_came_before()
    {
        await using var desk = new Desk();
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue, 3);
        await desk.CatchUpAsync();
        Assert.Equal(3u, (await desk.Line.AgentStatus.WaitAsync(_ => true).Soon()).AddressId);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_wait_passes_over_messages_that_do_not_fit()
    {
        await using var desk = new Desk();
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue, 1);
        var wait = desk.Line.AgentStatus.WaitAsync(message => message.AddressId == 2);
        await desk.CatchUpAsync();
        Assert.False(wait.IsCompleted);
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue, 2);
        Assert.Equal(2u, (await wait.Soon()).AddressId);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_wait_can_be_canceled()
    {
        await using var desk = new Desk();
        using var cancellation = new CancellationTokenSource();
        var wait = desk.Line.AgentStatus.WaitAsync(_ => true, cancellation.Token);
        await cancellation.CancelAsync();
        await wait.Fails<OperationCanceledException>();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_wait_ends_with_its_object()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        var wait = call.CallState.WaitAsync(message => message.State == LineCallState.OnHold);
        await call.DisposeAsync();
        var ended = await wait.Fails<RequestEndedException>();
        Assert.Equal("No CallStateMessage comes any more: the call was released by lineDeallocateCall.", ended.Message);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_predicate_that_throws_ends_its_own_wait()
    {
        await using var desk = new Desk();
        var wait = desk.Line.AgentStatus.WaitAsync(_ => throw new FormatException());
        var other = desk.Line.AgentStatus.WaitAsync(_ => true);
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue);
        await wait.Fails<FormatException>();
        await other.Soon();
        await desk.EndAsync();
    }
}
