using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony;

public unsafe class OutgoingCallTests
{
    private static readonly uint[] UpToRinging =
        [C.LINECALLSTATE_DIALTONE, C.LINECALLSTATE_DIALING, C.LINECALLSTATE_PROCEEDING, C.LINECALLSTATE_RINGBACK];

    [Fact]
    public void A_call_rings_connects_and_is_dropped()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var line = client.Open(C.LINECALLPRIVILEGE_NONE, instance: 42);
        pbx.Party("5551234").AnswersAfter(TimeSpan.FromSeconds(4));

        *client.Cell = 0;
        var id = client.MakeCall(line, "5551234");
        Assert.True(id > 0);
        Assert.Equal((nuint)42, client.AssertReply(id).Instance);
        var call = *client.Cell;

        var first = client.Next();
        Assert.Equal(new Message(call, C.LINE_CALLSTATE, 42, C.LINECALLSTATE_DIALTONE, 1, C.LINECALLPRIVILEGE_OWNER), first);
        Assert.Equal(new Message(call, C.LINE_CALLSTATE, 42, C.LINECALLSTATE_DIALING, 0, 0), client.Next());
        client.AssertStates(call, UpToRinging[2..]);
        client.AssertNothing();

        pbx.Time.Advance(TimeSpan.FromSeconds(3.9));
        client.AssertNothing();
        pbx.Time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(new Message(call, C.LINE_CALLSTATE, 42, C.LINECALLSTATE_CONNECTED, C.LINECONNECTEDMODE_ACTIVE, 0), client.Next());

        client.AssertReply(client.Tapi.Drop(call));
        client.AssertStates(call, C.LINECALLSTATE_IDLE);
        Assert.Equal(0, client.Tapi.DeallocateCall(call));
        Assert.Empty(pbx.LiveCalls);
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, client.Tapi.DeallocateCall(call));
    }

    [Fact]
    public void Unscripted_parties_answer_soon()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var call = client.Call(client.Open(), "1");
        client.AssertStates(call, UpToRinging);
        pbx.Time.Advance(TimeSpan.FromSeconds(2));
        client.AssertStates(call, C.LINECALLSTATE_CONNECTED);
    }

    [Fact]
    public void A_busy_party_gives_busy_and_then_disconnects()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        pbx.Party("1").Busy();
        var call = client.Call(client.Open(), "1");
        client.AssertStates(call, UpToRinging[..3]);
        Assert.Equal(new Message(call, C.LINE_CALLSTATE, 0, C.LINECALLSTATE_BUSY, C.LINEBUSYMODE_STATION, 0), client.Next());
        pbx.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(new Message(call, C.LINE_CALLSTATE, 0, C.LINECALLSTATE_DISCONNECTED, C.LINEDISCONNECTMODE_BUSY, 0), client.Next());
        client.AssertNothing();
    }

    [Fact]
    public void A_party_may_never_answer_or_hang_up_first()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var line = client.Open();
        pbx.Party("1").NeverAnswers();
        pbx.Party("2").AnswersAfter(TimeSpan.Zero).HangsUpAfter(TimeSpan.FromMinutes(1));

        client.AssertStates(client.Call(line, "1"), UpToRinging);
        pbx.Time.Advance(TimeSpan.FromHours(1));
        client.AssertNothing();

        var call = client.Call(line, "2");
        client.AssertStates(call, [.. UpToRinging, C.LINECALLSTATE_CONNECTED]);
        pbx.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new Message(call, C.LINE_CALLSTATE, 0, C.LINECALLSTATE_DISCONNECTED, C.LINEDISCONNECTMODE_NORMAL, 0), client.Next());
        client.AssertReply(client.Tapi.Drop(call));
        client.AssertStates(call, C.LINECALLSTATE_IDLE);
    }

    [Fact]
    public void A_call_dropped_while_it_rings_is_not_answered()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var call = client.Call(client.Open(), "1");
        client.AssertStates(call, UpToRinging);
        client.AssertReply(client.Tapi.Drop(call));
        client.AssertStates(call, C.LINECALLSTATE_IDLE);
        pbx.Time.Advance(TimeSpan.FromHours(1));
        client.AssertNothing();
        Assert.Equal((SimulatedCallState)C.LINECALLSTATE_IDLE, Assert.Single(pbx.LiveCalls).State);
    }

    [Fact]
    public void Without_a_number_the_call_waits_at_the_dial_tone()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var line = client.Open();
        var id = client.Tapi.MakeCall(line, client.Cell, null, 0, null);
        client.AssertReply(id);
        client.AssertStates(*client.Cell, C.LINECALLSTATE_DIALTONE);
        client.AssertNothing();
    }

    [Fact]
    public void Arguments_are_checked()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var line = client.Open();
        using var tooSmall = new Block(180, 175);
        using var noSuchAddress = new Block(180);
        noSuchAddress[28] = 1;
        Assert.Equal(C.LINEERR_INVALPOINTER, client.Tapi.MakeCall(line, null, null, 0, null));
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, client.Tapi.MakeCall(line + 1, client.Cell, null, 0, null));
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, client.Tapi.MakeCall(line, client.Cell, null, 0, tooSmall.Address));
        Assert.Equal(C.LINEERR_INVALADDRESSID, client.Tapi.MakeCall(line, client.Cell, null, 0, noSuchAddress.Address));
        pbx.Lines[0].MaxCalls = 0;
        Assert.Equal(C.LINEERR_CALLUNAVAIL, client.Tapi.MakeCall(line, client.Cell, null, 0, null));
        Assert.Equal(0u, *client.Cell);
        Assert.Empty(pbx.LiveCalls);
        client.AssertNothing();
    }

    [Fact]
    public void Only_an_idle_call_of_a_sole_owner_is_deallocated()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var call = client.Call(client.Open(), "1");
        Assert.Equal(C.LINEERR_INVALCALLSTATE, client.Tapi.DeallocateCall(call));
        Assert.True(client.Tapi.Drop(call) > 0);
        Assert.Equal(C.LINEERR_INVALCALLSTATE, client.Tapi.Drop(call));
        Assert.Equal(0, client.Tapi.DeallocateCall(call));

        // What was queued for the handle is gone; the reply stays.
        Assert.All(client.Drain(), message => Assert.Equal(C.LINE_REPLY, message.Id));
    }

    [Fact]
    public void Documented_behavior_of_version_2_can_be_chosen()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { DeallocateNeedsIdle = false, DeallocateDropsReplies = false });
        using var client = new Client(pbx);
        var call = client.Call(client.Open(), "1");
        pbx.On("lineDrop").ReplyAfter(TimeSpan.FromSeconds(1));
        var id = client.Tapi.Drop(call);
        Assert.Equal(0, client.Tapi.DeallocateCall(call));
        client.AssertNothing();
        pbx.Time.Advance(TimeSpan.FromSeconds(1));
        client.AssertReply(id);
        Assert.Empty(pbx.LiveCalls);
    }

    [Fact]
    public void Closing_the_line_drops_its_calls()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var line = client.Open();
        var call = client.Call(line, "1");
        Assert.Equal(0, client.Tapi.Close(line));
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, client.Tapi.Drop(call));
        client.AssertNothing();
        client.Dispose();
        Leaks.AssertNone(pbx);
    }

    [Fact]
    public void Missing_user_user_information_is_refused()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var call = client.Call(client.Open(), "1");
        Assert.Equal(C.LINEERR_INVALPOINTER, client.Tapi.Drop(call, null, 5));
        var bytes = stackalloc byte[5];
        Assert.True(client.Tapi.Drop(call, bytes, 5) > 0);
    }
}
