using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Messages;

public class IncomingCallTests
{
    [Fact]
    public async Task An_incoming_call_is_announced_offered_and_answered()
    {
        await using var desk = new Desk();
        desk.Pbx.Lines[0].Ring("5559999");
        var announced = await desk.Line.AppNewCall.WaitAsync(_ => true).Soon();
        var call = announced.Call;
        Assert.Equal(LineCallPrivilege.Owner, announced.Privilege);
        var offer = await call.CallState.WaitAsync(_ => true).Soon();
        Assert.Equal(LineCallState.Offering, offer.State);
        Assert.Equal(LineOfferingMode.Active, offer.OfferingMode);
        Assert.Equal(LineCallPrivilege.Owner, offer.Privilege);

        await call.AnswerAsync().Soon();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected).Soon();
        var info = call.GetCallInfo();
        Assert.Equal(LineCallOrigin.Inbound, info.Origin);
        Assert.Equal("5559999", info.CallerId);
        Assert.Equal("Desk", info.AppName);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_the_call()
    {
        await using var desk = new Desk();
        var ringing = desk.Pbx.Lines[0].Ring("5559999");
        var call = (await desk.Line.AppNewCall.WaitAsync(_ => true).Soon()).Call;
        ringing.HangUp();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Idle).Soon();
        var failure = await call.AnswerAsync().Fails<LineException>();
        Assert.Equal("lineAnswer failed: LINEERR_INVALCALLSTATE (0x8000001C)", failure.Message);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_monitor_sees_the_calls_of_the_other_application()
    {
        await using var desk = new Desk();
        await using var watching = LineApp.Initialize("Monitor", desk.Pbx);
        var line = watching.GetDevice(0).Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
        var own = await desk.TalkAsync();

        var seen = await line.AppNewCall.WaitAsync(_ => true).Soon();
        Assert.Equal(LineCallPrivilege.Monitor, seen.Privilege);
        Assert.NotEqual(own.Handle, seen.Call.Handle);
        await seen.Call.CallState.WaitAsync(message => message.State == LineCallState.Connected).Soon();
        Assert.Equal(own.GetCallInfo().CallId, seen.Call.GetCallInfo().CallId);
        var refusal = await seen.Call.DropAsync().Fails<LineException>();
        Assert.Equal(LineError.NotOwner, refusal.Error);

        await own.DisposeAsync();
        await seen.Call.CallState.WaitAsync(message => message.State == LineCallState.Idle).Soon();
        await seen.Call.DisposeAsync();
        await watching.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task All_messages_of_a_call_go_to_one_object()
    {
        await using var desk = new Desk();
        await using var messages = desk.App.ReadMessagesAsync<CallStateMessage>().GetAsyncEnumerator();
        var call = await desk.TalkAsync();
        for (var number = 0; number < 5; number++)
        {
            Assert.True(await messages.MoveNextAsync().AsTask().Soon());
            Assert.Same(call, messages.Current.Call);
        }

        await call.DisposeAsync();
        await desk.EndAsync();
    }
}
