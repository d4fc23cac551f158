using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Messages;

/// <summary>The detail of a call state has the type that the state gives it.</summary>
public class CallStateDetailTests
{
    [Fact]
    public async Task Connected_tells_the_connected_mode_only()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        var message = call.CallState.Last!;
        Assert.Equal(LineConnectedMode.Active, message.ConnectedMode);
        Assert.Null(message.DisconnectMode);
        Assert.Null(message.BusyMode);
        Assert.Null(message.OfferingMode);
        Assert.Null(message.DialToneMode);
        Assert.Null(message.SpecialInfo);
        Assert.Null(message.ConferenceCall);
        Assert.Same(call, message.Call);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task Busy_and_disconnected_tell_why()
    {
        await using var desk = new Desk();
        desk.Pbx.Party("5550100").Busy();
        var call = await desk.Line.MakeCallAsync("5550100", 0).Soon();
        var busy = await call.CallState.WaitAsync(message => message.State == LineCallState.Busy).Soon();
        Assert.Equal(LineBusyMode.Station, busy.BusyMode);
        Assert.Null(busy.DisconnectMode);
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(5));
        var end = await call.CallState.WaitAsync(message => message.State == LineCallState.Disconnected).Soon();
        Assert.Equal(LineDisconnectMode.Busy, end.DisconnectMode);
        Assert.Null(end.BusyMode);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task The_first_states_tell_dial_tone_and_privilege()
    {
        await using var desk = new Desk();
        await using var messages = desk.App.ReadMessagesAsync<CallStateMessage>().GetAsyncEnumerator();
        var call = await desk.Line.MakeCallAsync("5550100", 0).Soon();
        Assert.True(await messages.MoveNextAsync().AsTask().Soon());
        Assert.Equal(LineDialToneMode.Normal, messages.Current.DialToneMode);
        Assert.Equal(LineCallPrivilege.Owner, messages.Current.Privilege);
        Assert.True(await messages.MoveNextAsync().AsTask().Soon());
        Assert.Equal(LineCallState.Dialing, messages.Current.State);
        Assert.Equal(default, messages.Current.Privilege);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_conference_and_an_unknown_mode_come_through()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        desk.Post(LineMessageId.CallState, call.HandleValue, (nuint)LineCallState.Conferenced, 0x1234);
        await desk.CatchUpAsync();
        Assert.Equal(new HCALL(0x1234), call.CallState.Last!.ConferenceCall);
        desk.Post(LineMessageId.CallState, call.HandleValue, (nuint)LineCallState.Disconnected, 0x80000000);
        await desk.CatchUpAsync();
        Assert.Equal(0x80000000u, (uint)call.CallState.Last!.DisconnectMode!.Value);
        await call.DisposeAsync();
        await desk.EndAsync();
    }
}
