using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 12: a wait for what cannot come any more ends with an error.</summary>
public class StateWaitTests
{
    [Fact]
    public async Task A_call_that_connects_ends_the_wait()
    {
        await using var desk = new Desk();
        var call = await desk.Line.MakeCallAsync("5550100").Soon();
        var wait = call.WaitForConnectedAsync();
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(LineConnectedMode.Active, (await wait.Soon()).ConnectedMode);
        Assert.True(call.WaitForConnectedAsync().IsCompletedSuccessfully);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_busy_number_ends_the_wait_with_state_and_mode()
    {
        await using var desk = new Desk();
        desk.Pbx.Party("5550100").Busy();
        var call = await desk.Line.MakeCallAsync("5550100").Soon();
        var wait = call.WaitForConnectedAsync();
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(2));
        var failure = await wait.Fails<CallStateException>();
        Assert.Equal("The call did not become Connected: it is Busy (Station).", failure.Message);
        Assert.Equal(LineCallState.Busy, failure.State);
        Assert.Equal(LineBusyMode.Station, failure.Last.BusyMode);
        Assert.Equal(LineCallState.Connected, failure.Awaited);
        await call.WaitForConnectedAsync().Fails<CallStateException>();
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Theory]
    [InlineData((uint)LineCallState.Busy, (uint)LineBusyMode.Station, "Busy (Station)")]
    [InlineData((uint)LineCallState.SpecialInfo, (uint)LineSpecialInfo.NoCircuit, "SpecialInfo (NoCircuit)")]
    [InlineData((uint)LineCallState.Disconnected, (uint)LineDisconnectMode.NoAnswer, "Disconnected (NoAnswer)")]
    [InlineData((uint)LineCallState.Idle, 0u, "Idle")]
    public async Task Each_state_without_a_way_to_the_awaited_one_ends_the_wait(uint state, uint mode, string described)
    {
        await using var desk = new Desk();
        var call = await desk.Line.MakeCallAsync("5550100").Soon();
        var wait = call.WaitForConnectedAsync();
        desk.Post(LineMessageId.CallState, call.HandleValue, state, mode);
        Assert.Equal($"The call did not become Connected: it is {described}.", (await wait.Fails<CallStateException>()).Message);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_wait_for_the_end_goes_on_when_the_other_end_hangs_up()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        var end = call.WaitForStateAsync(LineCallState.Idle);
        desk.Pbx.Lines[0].Calls[0].HangUp();
        await call.WaitForStateAsync(LineCallState.Disconnected | LineCallState.Idle).Soon();
        Assert.False(end.IsCompleted);
        await call.DropAsync().Soon();
        Assert.Equal(LineCallState.Idle, (await end.Soon()).State);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_handler_that_waits_for_a_caller_who_hangs_up_does_not_hang()
    {
        await using var desk = new Desk();
        var failed = new TaskCompletionSource<Exception>();
        desk.App.HandlerFailed += (_, failure) => failed.SetResult(failure.Exception);
        desk.Line.AppNewCall.Subscribe(async message =>
        {
            desk.Pbx.Lines[0].Calls[0].HangUp();
            await message.Call.WaitForConnectedAsync();
        });
        desk.Pbx.Lines[0].Ring("5550100");
        Assert.Equal("The call did not become Connected: it is Idle.", (await failed.Task.Soon()).Message);
        await desk.CatchUpAsync();
    }

    [Fact]
    public async Task A_closed_line_ends_the_wait()
    {
        await using var desk = new Desk();
        var call = await desk.Line.MakeCallAsync("5550100").Soon();
        var wait = call.WaitForConnectedAsync();
        desk.Pbx.Lines[0].ForceClose();
        var ended = await wait.Fails<RequestEndedException>();
        Assert.Equal("No CallStateMessage comes any more: the line was closed.", ended.Message);
        Assert.Equal("the line was closed", ended.Reason);
        await call.WaitForConnectedAsync().Fails<RequestEndedException>();
    }

    [Fact]
    public async Task Every_wait_and_stream_of_a_call_ends_when_it_is_over()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        var digit = call.MonitorDigitsMessage.NextAsync();
        var held = call.CallState.WaitAsync(message => message.State == LineCallState.OnHold);
        var states = new List<LineCallState>();
        await using var stream = call.CallState.GetAsyncEnumerator();
        await call.DropAsync().Soon();
        Assert.Equal("No MonitorDigitsMessage comes any more: the call is over.", (await digit.Fails<RequestEndedException>()).Message);
        await held.Fails<RequestEndedException>();
        while (await stream.MoveNextAsync().AsTask().Soon())
        {
            states.Add(stream.Current.State);
        }

        Assert.Equal(LineCallState.Idle, Assert.Single(states));
        Assert.Equal(LineCallState.Idle, (await call.CallState.WaitAsync(message => message.State == LineCallState.Idle).Soon()).State);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_call_that_was_there_before_is_asked_for_its_state()
    {
        await using var desk = new Desk();
        await desk.TalkAsync();
        await using var logger = LineApp.Initialize("Logger", desk.Pbx);
        await using var line = logger.GetDevice(0).Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
        var found = Assert.Single(line.GetNewCalls());
        Assert.Null(found.CallState.Last);
        var connected = await found.WaitForConnectedAsync().Soon();
        Assert.Same(found, connected.Call);
        Assert.Equal(LineConnectedMode.Active, connected.ConnectedMode);
        desk.Pbx.Lines[0].Calls[0].HangUp();
        Assert.Equal(
            LineDisconnectMode.Normal, (await found.WaitForStateAsync(LineCallState.Disconnected).Soon()).DisconnectMode);
    }
}
