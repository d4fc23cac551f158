using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Stale;

public class StaleMessageTests
{
    [Fact]
    public async Task A_late_state_of_a_released_call_leaves_no_object()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        await call.DropAsync().Soon();
        call.DeallocateCall();

        desk.Post(LineMessageId.CallState, call.HandleValue, (nuint)LineCallState.Idle);
        desk.Post(LineMessageId.CallInfo, call.HandleValue, 1);
        await desk.CatchUpAsync();

        Assert.Null(desk.App.Find<Call>(call.HandleValue));
        Assert.Equal(1, desk.App.LiveObjects);
        Assert.InRange(desk.App.Counters.UndeliveredMessages, 2, 3);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_message_that_waits_behind_a_handler_while_its_call_is_released_is_dropped()
    {
        await using var desk = new Desk();
        var gate = new TaskCompletionSource();
        var entered = new TaskCompletionSource();
        var seen = new List<LineCallState>();
        var call = await desk.TalkAsync();
        await desk.CatchUpAsync();
        desk.Line.AgentStatus.Subscribe(async _ =>
        {
            entered.SetResult();
            await gate.Task;
        });
        call.CallState.Received += (_, message) =>
        {
            seen.Add(message.State);
        };

        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue);
        await entered.Task.Soon();
        await call.DropAsync().Soon();
        call.DeallocateCall();
        gate.SetResult();
        await desk.CatchUpAsync();

        Assert.Empty(seen);
        Assert.Equal(1, desk.App.LiveObjects);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_late_message_of_a_closed_line_leaves_no_object()
    {
        await using var desk = new Desk();
        var other = desk.Device.Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
        other.Close();
        desk.Post(LineMessageId.LineDevState, other.HandleValue, (nuint)LineDevState.CapsChange);
        await desk.CatchUpAsync();
        Assert.Equal(1, desk.App.LiveObjects);
        await desk.EndAsync();
    }
}
