using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony.Operations;

public unsafe class ParkTests : CallFixture
{
    [Fact]
    public void A_call_is_parked_where_the_application_says_and_fetched()
    {
        var call = Connected("555");
        Succeed(WithText("77", text => Tapi.Park(call, C.LINEPARKMODE_DIRECTED, (char*)text, null)));
        Client.AssertStates(call, C.LINECALLSTATE_IDLE);
        Assert.Equal(C.LINEERR_INVALADDRESS, WithText("78", text => Tapi.Unpark(Line, 0, First, (char*)text)));
        Succeed(WithText("77", text => Tapi.Unpark(Line, 1, First, (char*)text)));
        Client.AssertStates(*First, C.LINECALLSTATE_CONNECTED);
        using var info = new Block(600);
        Assert.Equal(0, Tapi.GetCallInfo(*First, info.Address));
        Assert.Equal((1u, C.LINECALLREASON_UNPARK, "555"), (info[20], info[84], info.Text(112)));
        Assert.Equal(C.LINEERR_INVALADDRESS, WithText("77", text => Tapi.Unpark(Line, 0, First, (char*)text)));
    }

    [Fact]
    public void The_exchange_chooses_a_place_and_writes_it_before_the_reply()
    {
        using var place = new Block(24 + 8);
        var call = Connected();
        Pbx.On("lineParkW").ReplyAfter(TimeSpan.FromSeconds(1));
        var id = Tapi.Park(call, C.LINEPARKMODE_NONDIRECTED, null, place.Address);
        Assert.Equal(0u, place[16]);
        Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Client.AssertReply(id);
        Assert.Equal("701", place.Text(16));
        Assert.Equal(3u, place[12]);
        Client.Drain();
        Succeed(WithText("701", text => Tapi.Unpark(Line, 0, First, (char*)text)));
    }

    [Fact]
    public void A_place_that_does_not_fit_fails_in_the_reply()
    {
        using var place = new Block(24);
        using var small = new Block(23);
        var call = Connected();
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, Tapi.Park(call, C.LINEPARKMODE_NONDIRECTED, null, small.Address));
        Client.AssertReply(Tapi.Park(call, C.LINEPARKMODE_NONDIRECTED, null, place.Address), C.LINEERR_STRUCTURETOOSMALL);
        Assert.Equal(C.LINECALLSTATE_CONNECTED, StateOf(call));
        Assert.Equal(C.LINEERR_INVALPARKMODE, Tapi.Park(call, 3, null, place.Address));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.Park(call, C.LINEPARKMODE_DIRECTED, null, null));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.Park(call, C.LINEPARKMODE_NONDIRECTED, null, null));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.Unpark(Line, 0, null, null));
    }

    [Fact]
    public void A_call_that_rings_elsewhere_is_picked_up()
    {
        Assert.Equal(C.LINEERR_OPERATIONUNAVAIL, Tapi.Pickup(Line, 0, First, null, null));
        var ringing = Pbx.Lines[1].Ring("555", 1);
        Assert.Equal(C.LINEERR_INVALADDRESS, WithText("100", text => Tapi.Pickup(Line, 0, First, (char*)text, null)));
        Assert.Equal(C.LINEERR_INVALADDRESSID, WithText("111", text => Tapi.Pickup(Line, 2, First, (char*)text, null)));
        Succeed(WithText("111", text => Tapi.Pickup(Line, 0, First, (char*)text, null)));
        Client.AssertStates(*First, C.LINECALLSTATE_CONNECTED);
        Assert.Equal((SimulatedCallState)C.LINECALLSTATE_DISCONNECTED, ringing.State);
        using var info = new Block(600);
        Assert.Equal(0, Tapi.GetCallInfo(*First, info.Address));
        Assert.Equal(C.LINECALLREASON_PICKUP, info[84]);
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.Pickup(Line, 0, null, null, null));
    }

    [Theory]
    [InlineData(0x00020002u, 24)]
    [InlineData(0x00030001u, 32)]
    public void Forwarding_is_read_by_the_negotiated_version(uint version, int entrySize)
    {
        using var other = new Client(Pbx, "other");
        var line = other.Open(instance: 7, version: version);
        Assert.Equal(0, other.Tapi.SetStatusMessages(line, 0, C.LINEADDRESSSTATE_FORWARD));
        using var list = new Block(8 + (2 * entrySize) + 8);
        list[4] = 2;
        list[8] = C.LINEFORWARDMODE_UNCOND;
        list[8 + 12] = 49;
        list[8 + 16] = 8;
        list[8 + 20] = (uint)(8 + (2 * entrySize));
        list[8 + entrySize] = C.LINEFORWARDMODE_BUSY;
        "123\0".AsSpan().CopyTo(new Span<char>(list.Address + 8 + (2 * entrySize), 4));

        *First = 9;
        other.AssertReply(other.Tapi.Forward(line, 0, 1, list.Address, 4, First, null));
        Assert.Equal(0u, *First);
        Assert.Equal(new Message(line, C.LINE_ADDRESSSTATE, 7, 1, C.LINEADDRESSSTATE_FORWARD, 0), other.Next());
        Assert.Equal(
            [((SimulatedForwardMode)C.LINEFORWARDMODE_UNCOND, "", 49u, "123"), ((SimulatedForwardMode)C.LINEFORWARDMODE_BUSY, "", 0u, "")],
            Pbx.Lines[0].GetForwarding(1).Select(entry => (entry.Mode, entry.Caller, entry.CountryCode, entry.Destination)));
        Assert.Empty(Pbx.Lines[0].GetForwarding(0));

        other.AssertReply(other.Tapi.Forward(line, 1, 0, null, 4, First, null));
        Assert.Empty(Pbx.Lines[0].GetForwarding(1));
        list[8] = 3;
        Assert.Equal(C.LINEERR_INVALPARAM, other.Tapi.Forward(line, 0, 1, list.Address, 4, First, null));
        list[4] = 3;
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, other.Tapi.Forward(line, 0, 1, list.Address, 4, First, null));
        Assert.Equal(C.LINEERR_INVALADDRESSID, other.Tapi.Forward(line, 0, 2, null, 4, First, null));
        Assert.Equal(C.LINEERR_INVALPOINTER, other.Tapi.Forward(line, 0, 0, null, 4, null, null));
    }

    [Fact]
    public void Somebody_else_may_fetch_the_call_first()
    {
        WithText("77", text => Tapi.Park(Connected("555"), C.LINEPARKMODE_DIRECTED, (char*)text, null));
        Pbx.Lines[1].Ring("556");
        Client.Drain();
        Pbx.On("lineUnparkW").ReplyAfter(TimeSpan.FromSeconds(1));
        Pbx.On("linePickupW").ReplyAfter(TimeSpan.FromSeconds(1));
        var unpark = WithText("77", text => Tapi.Unpark(Line, 0, First, (char*)text));
        var pickup = Tapi.Pickup(Line, 0, First, null, null);
        Succeed(WithText("77", text => Tapi.Unpark(Line, 0, Second, (char*)text)));
        Client.Drain();
        Succeed(Tapi.Pickup(Line, 0, Second, null, null));
        Client.Drain();
        Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Client.AssertReply(unpark, C.LINEERR_INVALADDRESS);
        Client.AssertReply(pickup, C.LINEERR_INVALADDRESS);
    }

    [Fact]
    public void A_completion_calls_back()
    {
        Pbx.Party("5").Busy();
        var call = Client.Call(Line, "5");
        Client.Drain();
        Assert.Equal(0, Tapi.SetStatusMessages(Line, C.LINEDEVSTATE_NUMCOMPLETIONS, 0));
        Assert.Equal(C.LINEERR_INVALCALLCOMPLMODE, Tapi.CompleteCall(call, First, 16, 0));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.CompleteCall(call, null, C.LINECALLCOMPLMODE_CALLBACK, 0));
        Succeed(Tapi.CompleteCall(call, First, C.LINECALLCOMPLMODE_CALLBACK, 0));
        Assert.Equal(new Message(Line, C.LINE_LINEDEVSTATE, 5, C.LINEDEVSTATE_NUMCOMPLETIONS, 1, 0), Client.Next());
        Client.AssertStates(call, C.LINECALLSTATE_IDLE);
        Assert.Equal([*First], Pbx.Lines[0].Completions);
        Pbx.Lines[0].FulfillCompletion(*First);
        Client.Next();
        var offered = (uint)Client.Next().Param2;
        using var info = new Block(600);
        Assert.Equal(0, Tapi.GetCallInfo(offered, info.Address));
        Assert.Equal((C.LINECALLREASON_CALLCOMPLETION, *First, "5"), (info[84], info[88], info.Text(112)));
        Assert.Throws<ArgumentException>(() => Pbx.Lines[0].FulfillCompletion(1));
    }

    [Fact]
    public void A_completion_can_be_given_up()
    {
        Pbx.Party("5").Busy();
        var call = Client.Call(Line, "5");
        Tapi.CompleteCall(call, First, C.LINECALLCOMPLMODE_CAMPON, 0);
        Client.Drain();
        Assert.Equal(C.LINEERR_INVALCOMPLETIONID, Tapi.UncompleteCall(Line, 99));
        Succeed(Tapi.UncompleteCall(Line, *First));
        Assert.Empty(Pbx.Lines[0].Completions);
    }
}
