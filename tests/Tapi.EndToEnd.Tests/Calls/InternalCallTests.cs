using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Calls;

/// <summary>Two lines of the PBX call each other.</summary>
public class InternalCallTests
{
    [Fact]
    public async Task A_call_rings_at_the_other_line_and_connects_when_that_answers()
    {
        await using var desk = new Desk(new() { Lines = 2 });
        await using var second = Open(desk, 1);
        var call = await desk.Line.MakeCallAsync("110").Soon();
        var incoming = (await second.AppNewCall.WaitAsync(_ => true).Soon()).Call;
        await call.WaitForStateAsync(LineCallState.RingBack).Soon();
        Assert.Equal(("100", "Line 1"), (incoming.GetCallInfo().CallerId, incoming.GetCallInfo().CallerIdName));
        await incoming.AnswerAsync().Soon();
        await call.WaitForConnectedAsync().Soon();
        Assert.Equal(("110", "Line 2"), (call.GetCallInfo().ConnectedId, call.GetCallInfo().ConnectedIdName));
        await incoming.DropAsync().Soon();
        Assert.Equal(LineDisconnectMode.Normal, (await call.WaitForStateAsync(LineCallState.Disconnected).Soon()).DisconnectMode);
        await call.DisposeAsync();
        await incoming.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task Who_refuses_a_call_and_who_gives_up()
    {
        await using var desk = new Desk(new() { Lines = 2 });
        await using var second = Open(desk, 1);
        var refused = await desk.Line.MakeCallAsync("110").Soon();
        var incoming = (await second.AppNewCall.WaitAsync(_ => true).Soon()).Call;
        await incoming.DropAsync().Soon();
        Assert.Equal(
            "The call did not become Connected: it is Disconnected (Reject).",
            (await refused.WaitForConnectedAsync().Fails<CallStateException>()).Message);
        var next = second.AppNewCall.NextAsync();
        var given = await desk.Line.MakeCallAsync("110").Soon();
        incoming = (await next.Soon()).Call;
        await given.DropAsync().Soon();
        await incoming.WaitForStateAsync(LineCallState.Idle).Soon();
    }

    [Fact]
    public async Task Digits_and_user_user_information_reach_the_other_line()
    {
        await using var desk = new Desk(new() { Lines = 2 });
        await using var second = Open(desk, 1);
        var (call, other) = await TalkAsync(desk, second);
        other.MonitorDigits(LineDigitMode.Dtmf);
        var heard = other.MonitorDigitsMessage.NextAsync();
        var sending = call.GenerateDigitsAsync(LineDigitMode.Dtmf, "7", default);
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        await sending.Soon();
        Assert.Equal('7', (await heard.Soon()).Digit);
        var informed = other.CallInfo.NextAsync();
        await call.SendUserUserInfoAsync(new byte[] { 1, 2 }).Soon();
        Assert.Equal(LineCallInfoState.UserUserInfo, (await informed.Soon()).Changed);
        Assert.Equal([1, 2], other.GetCallInfo().UserUserInfo.ToArray());
    }

    [Fact]
    public async Task A_transfer_connects_the_two_others()
    {
        await using var desk = new Desk(new() { Lines = 3 });
        await using var second = Open(desk, 1);
        await using var third = Open(desk, 2);
        var (call, other) = await TalkAsync(desk, second);
        var consultation = await call.SetupTransferAsync().Soon();
        await consultation.DialAsync("120").Soon();
        var target = (await third.AppNewCall.WaitAsync(_ => true).Soon()).Call;
        await target.AnswerAsync().Soon();
        await consultation.WaitForConnectedAsync().Soon();
        await call.CompleteTransferAsync(consultation, LineTransferMode.Transfer).Soon();
        await call.WaitForStateAsync(LineCallState.Idle).Soon();
        Assert.Equal(LineCallState.Connected, other.GetCallStatus().CallState);
        Assert.Equal("120", other.GetCallInfo().ConnectedId);
        await target.DropAsync().Soon();
        await other.WaitForStateAsync(LineCallState.Disconnected).Soon();
    }

    [Fact]
    public async Task A_parked_call_is_fetched_with_its_other_end()
    {
        await using var desk = new Desk(new() { Lines = 3 });
        await using var second = Open(desk, 1);
        await using var third = Open(desk, 2);
        var (call, other) = await TalkAsync(desk, second);
        await other.ParkAsync(LineParkMode.Directed, "77").Soon();
        Assert.Equal(LineCallState.Connected, call.GetCallStatus().CallState);
        var fetched = await third.UnparkAsync(0, "77").Soon();
        await call.DropAsync().Soon();
        await fetched.WaitForStateAsync(LineCallState.Disconnected).Soon();
    }

    [Fact]
    public async Task A_full_line_is_busy()
    {
        await using var desk = new Desk(new() { Lines = 2 });
        desk.Pbx.Lines[1].MaxCalls = 0;
        var call = await desk.Line.MakeCallAsync("110").Soon();
        Assert.Equal(LineBusyMode.Station, (await call.WaitForConnectedAsync().Fails<CallStateException>()).Last.BusyMode);
    }

    private static Line Open(Desk desk, uint device) =>
        desk.App.GetDevice(device).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);

    private static async Task<(Call Call, Call Other)> TalkAsync(Desk desk, Line second)
    {
        var call = await desk.Line.MakeCallAsync("110").Soon();
        var other = (await second.AppNewCall.WaitAsync(_ => true).Soon()).Call;
        await other.AnswerAsync().Soon();
        await call.WaitForConnectedAsync().Soon();
        return (call, other);
    }
}
