using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Calls;

/// <summary>The PBX carries out what lines forward.</summary>
public class ForwardedCallTests
{
    [Fact]
    public async Task A_call_from_outside_goes_where_the_line_is_forwarded()
    {
        await using var desk = new Desk(new() { Lines = 2 });
        await using var second = Open(desk);
        await ForwardAsync(desk.Line, LineForwardMode.Unconditional, "110");
        var ringing = desk.Pbx.Lines[0].Ring("5550100");
        var call = (await second.AppNewCall.WaitAsync(_ => true).Soon()).Call;
        var info = call.GetCallInfo();
        Assert.Equal(("5550100", "100", "100", "110"), (info.CallerId, info.CalledId, info.RedirectingId, info.RedirectionId));
        Assert.Equal(LineCallReason.ForwardUnconditional, info.Reason);
        Assert.Equal((1u, SimulatedCallState.Offering), (ringing.Line.Id, ringing.State));
        Assert.Null(desk.Line.AppNewCall.Last);
    }

    [Fact]
    public async Task A_call_that_leaves_the_PBX_says_where_it_went()
    {
        await using var desk = new Desk();
        await ForwardAsync(desk.Line, LineForwardMode.UnconditionalExternal, "5559999");
        var call = desk.Pbx.Lines[0].Ring("5550100");
        Assert.Equal(("5559999", SimulatedCallState.Idle), (call.ForwardedTo, call.State));
        Assert.Empty(desk.Pbx.LiveCalls);
    }

    [Theory]
    [InlineData((uint)LineForwardMode.NoAnswer, "5550100", true)]
    [InlineData((uint)LineForwardMode.NoAnswerInternal, "5550100", false)]
    [InlineData((uint)LineForwardMode.BusyNoAnswerSpecific, "5550100", true)]
    [InlineData((uint)LineForwardMode.BusyNoAnswerSpecific, "5550101", false)]
    public async Task A_call_that_nobody_answers_goes_on_after_the_rings(uint mode, string caller, bool goesOn)
    {
        await using var desk = new Desk(new() { Lines = 2 });
        await using var second = Open(desk);
        await ForwardAsync(desk.Line, (LineForwardMode)mode, "110", rings: 2);
        desk.Pbx.Lines[0].Ring(caller);
        var first = (await desk.Line.AppNewCall.WaitAsync(_ => true).Soon()).Call;
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(LineCallState.Offering, first.GetCallStatus().CallState);
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(goesOn ? LineCallState.Idle : LineCallState.Offering, first.GetCallStatus().CallState);
        Assert.Equal(goesOn ? 1 : 0, desk.Pbx.Lines[1].Calls.Count);
        if (goesOn)
        {
            Assert.Equal(LineCallReason.ForwardNoAnswer, (await second.AppNewCall.WaitAsync(_ => true).Soon()).Call.GetCallInfo().Reason);
        }
    }

    [Fact]
    public async Task An_internal_call_is_forwarded_to_a_party_outside()
    {
        await using var desk = new Desk(new() { Lines = 2 });
        await using var second = Open(desk);
        await ForwardAsync(second, LineForwardMode.Unconditional, "5559999");
        desk.Pbx.Party("5559999").Named("Mobile");
        var call = await desk.Line.MakeCallAsync("110").Soon();
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(2));
        await call.WaitForConnectedAsync().Soon();
        var info = call.GetCallInfo();
        Assert.Equal(("110", "5559999", "Mobile"), (info.CalledId, info.ConnectedId, info.ConnectedIdName));
        Assert.Equal("110", info.RedirectingId);
    }

    [Fact]
    public async Task Lines_that_forward_to_each_other_are_busy()
    {
        await using var desk = new Desk(new() { Lines = 2 });
        await using var second = Open(desk);
        await ForwardAsync(desk.Line, LineForwardMode.Unconditional, "110");
        await ForwardAsync(second, LineForwardMode.Unconditional, "100");
        Assert.Equal(SimulatedCallState.Disconnected, desk.Pbx.Lines[0].Ring("5550100").State);
    }

    private static Line Open(Desk desk) =>
        desk.App.GetDevice(1).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);

    private static Task ForwardAsync(Line line, LineForwardMode mode, string destination, uint rings = 0)
    {
        var entry = new LineForwardParameters { ForwardMode = mode, CallerAddress = "5550100", DestAddress = destination };
        return line.ForwardAsync(true, 0, new LineForwardList { ForwardList = [entry] }, rings).Soon();
    }
}
