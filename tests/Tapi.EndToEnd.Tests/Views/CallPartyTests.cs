using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Views;

/// <summary>Who calls whom, by number and name.</summary>
public class CallPartyTests
{
    [Fact]
    public async Task A_caller_has_a_number_and_a_name()
    {
        await using var desk = new Desk();
        desk.Pbx.Party("5550100").Named("Ada Lovelace");
        desk.Pbx.Lines[0].Ring("5550100");
        var call = (await desk.Line.AppNewCall.WaitAsync(_ => true).Soon()).Call;
        var info = call.GetCallInfo();
        Assert.Equal(("5550100", "Ada Lovelace"), (info.CallerId, info.CallerIdName));
        Assert.Equal(LineCallPartyId.Address | LineCallPartyId.Name, info.CallerIdFlags);
        Assert.Equal(("100", "Line 1"), (info.CalledId, info.CalledIdName));
        Assert.Equal(LineCallPartyId.Unavailable, info.ConnectedIdFlags);
        await call.AnswerAsync().Soon();
        await call.WaitForConnectedAsync().Soon();
        Assert.Equal(("100", "Line 1"), (call.GetCallInfo().ConnectedId, call.GetCallInfo().ConnectedIdName));
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_call_that_was_forwarded_says_from_whom_and_what_the_caller_wanted()
    {
        await using var desk = new Desk();
        desk.Pbx.Lines[0].Ring(new SimulatedCaller
        {
            Number = "5550100",
            Name = "Ada",
            CalledNumber = "199",
            CalledName = "Sales",
            RedirectingNumber = "198",
            RedirectingName = "Charles",
        });
        var call = (await desk.Line.AppNewCall.WaitAsync(_ => true).Soon()).Call;
        var info = call.GetCallInfo();
        Assert.Equal(("5550100", "Ada"), (info.CallerId, info.CallerIdName));
        Assert.Equal(("199", "Sales"), (info.CalledId, info.CalledIdName));
        Assert.Equal(("198", "Charles"), (info.RedirectingId, info.RedirectingIdName));
        Assert.Equal(("100", "Line 1"), (info.RedirectionId, info.RedirectionIdName));
        Assert.Equal(LineCallReason.ForwardUnconditional, info.Reason);
        var connected = call.CallInfo.NextAsync();
        await call.AnswerAsync().Soon();
        Assert.Equal(LineCallInfoState.ConnectedId, (await connected.Soon()).Changed);
        Assert.Equal(("100", "Line 1"), (call.GetCallInfo().ConnectedId, call.GetCallInfo().ConnectedIdName));
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Theory]
    [InlineData(true, "5550100", (uint)LineCallPartyId.Blocked)]
    [InlineData(false, "", (uint)LineCallPartyId.Unknown)]
    public async Task A_caller_may_stay_unknown(bool isBlocked, string number, uint known)
    {
        await using var desk = new Desk();
        desk.Pbx.Lines[0].Ring(new SimulatedCaller { Number = number, IsBlocked = isBlocked });
        var call = (await desk.Line.AppNewCall.WaitAsync(_ => true).Soon()).Call;
        var info = call.GetCallInfo();
        Assert.Equal((string.Empty, string.Empty, known), (info.CallerId, info.CallerIdName, (uint)info.CallerIdFlags));
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task An_outgoing_call_names_whom_it_reaches()
    {
        await using var desk = new Desk();
        desk.Pbx.Party("5551234").Named("Charles Babbage");
        var call = await desk.TalkAsync("5551234");
        var info = call.GetCallInfo();
        Assert.Equal(("100", "Line 1"), (info.CallerId, info.CallerIdName));
        Assert.Equal(("5551234", "Charles Babbage"), (info.CalledId, info.CalledIdName));
        Assert.Equal(("5551234", "Charles Babbage"), (info.ConnectedId, info.ConnectedIdName));
        await call.DisposeAsync();
        await desk.EndAsync();
    }
}
