using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony.Descriptions;

public unsafe class LineStatusTests : CallFixture
{
    [Fact]
    public void Status_tells_who_has_the_line_open()
    {
        using var other = new Client(Pbx, "other");
        other.Open();
        Connected();
        using var status = new Block(1000);
        Assert.Equal(0, Tapi.GetLineDevStatus(Line, status.Address));
        Assert.Equal((2u, C.LINEMEDIAMODE_INTERACTIVEVOICE, 1u), (status[12], status[16], status[20]));
        Assert.Equal(5u, status[56]);
        Assert.Equal((80u, 88u), (status[80], status[84]));
        Assert.Equal(("DESK-17", "operator", "test"), (status.Text(88), status.Text(88 + 8), status.Text(88 + 24)));
        Assert.Equal("other", status.Text(88 + 40 + 24));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetLineDevStatus(Line, null));
        using var small = new Block(87);
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, Tapi.GetLineDevStatus(Line, small.Address));
        Assert.Equal(status[4], small[4]);
    }

    [Fact]
    public void Only_wanted_changes_are_reported()
    {
        Succeed(Tapi.SetLineDevStatus(Line, C.LINEDEVSTATUSFLAGS_MSGWAIT, 1));
        Client.AssertNothing();
        Assert.Equal(0, Tapi.SetStatusMessages(Line, C.LINEDEVSTATE_MSGWAITOFF | C.LINEDEVSTATE_RINGING, C.LINEADDRESSSTATE_NUMCALLS));
        Assert.Equal(0, Tapi.GetStatusMessages(Line, First, Second));
        Assert.Equal((C.LINEDEVSTATE_MSGWAITOFF | C.LINEDEVSTATE_RINGING, C.LINEADDRESSSTATE_NUMCALLS), (*First, *Second));
        Assert.Equal((SimulatedLineStatus)7, Pbx.Lines[0].Status);
        Succeed(Tapi.SetLineDevStatus(Line, C.LINEDEVSTATUSFLAGS_MSGWAIT, 0));
        Assert.Equal(new Message(Line, C.LINE_LINEDEVSTATE, 5, C.LINEDEVSTATE_MSGWAITOFF, 0, 0), Client.Next());
        Succeed(Tapi.SetLineDevStatus(Line, C.LINEDEVSTATUSFLAGS_LOCKED, 1));
        Pbx.Lines[0].Ring("1");
        Client.Next();
        Client.Next();
        Assert.Equal(new Message(Line, C.LINE_LINEDEVSTATE, 5, C.LINEDEVSTATE_RINGING, 1, 1), Client.Next());
        Assert.Equal(new Message(Line, C.LINE_ADDRESSSTATE, 5, 0, C.LINEADDRESSSTATE_NUMCALLS, 0), Client.Next());
        Client.AssertNothing();
        Assert.Equal(C.LINEERR_INVALLINESTATE, Tapi.SetStatusMessages(Line, 0x80000000, 0));
        Assert.Equal(C.LINEERR_INVALADDRESSSTATE, Tapi.SetStatusMessages(Line, 0, 0x80000000));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetStatusMessages(Line, null, Second));
        Assert.Equal(C.LINEERR_INVALPARAM, Tapi.SetLineDevStatus(Line, C.LINEDEVSTATUSFLAGS_CONNECTED, 1));
    }

    [Fact]
    public void Terminals_are_routed_for_line_address_and_call()
    {
        Pbx.Lines[0].Terminals = 2;
        using var caps = new Block(800);
        Assert.Equal(0, Tapi.GetDevCaps(Client.App, 0, Client.V22, 0, caps.Address));
        Assert.Equal((2u, 24u, C.LINETERMDEV_HEADSET), (caps[204], caps[208], caps[(int)caps[212]]));
        var call = Connected();
        Tapi.SetStatusMessages(Line, C.LINEDEVSTATE_TERMINALS, C.LINEADDRESSSTATE_TERMINALS);
        Succeed(Tapi.SetTerminal(Line, 0, 0, C.LINECALLSELECT_LINE, C.LINETERMMODE_RINGER, 1, 1));
        Assert.Equal(new Message(Line, C.LINE_LINEDEVSTATE, 5, C.LINEDEVSTATE_TERMINALS, 0, 0), Client.Next());
        Succeed(Tapi.SetTerminal(Line, 1, 0, C.LINECALLSELECT_ADDRESS, C.LINETERMMODE_RINGER, 1, 1));
        Assert.Equal(new Message(Line, C.LINE_ADDRESSSTATE, 5, 1, C.LINEADDRESSSTATE_TERMINALS, 0), Client.Next());
        Succeed(Tapi.SetTerminal(Line, 0, call, C.LINECALLSELECT_CALL, C.LINETERMMODE_RINGER, 1, 1));
        AssertInfo(call, C.LINECALLINFOSTATE_TERMINAL);
        Assert.Equal(C.LINEERR_INVALTERMINALID, Tapi.SetTerminal(Line, 0, 0, C.LINECALLSELECT_LINE, C.LINETERMMODE_RINGER, 2, 1));
        Assert.Equal(C.LINEERR_INVALTERMINALMODE, Tapi.SetTerminal(Line, 0, 0, C.LINECALLSELECT_LINE, 0, 1, 1));
        Assert.Equal(C.LINEERR_INVALADDRESSID, Tapi.SetTerminal(Line, 2, 0, C.LINECALLSELECT_ADDRESS, 1, 1, 1));
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, Tapi.SetTerminal(Line, 0, 3, C.LINECALLSELECT_CALL, 1, 1, 1));
        Assert.Equal(C.LINEERR_INVALCALLSELECT, Tapi.SetTerminal(Line, 0, 0, 3, 1, 1, 1));
    }

    [Fact]
    public void Media_control_is_checked()
    {
        var call = Connected();
        using var digits = new Block(12, '1');
        Assert.Equal(0, Tapi.SetMediaControl(Line, 0, call, C.LINECALLSELECT_CALL, digits.Address, 1, null, 0, null, 0, null, 0));
        Assert.Equal(0, Tapi.SetMediaControl(Line, 0, 0, C.LINECALLSELECT_LINE, null, 0, null, 0, null, 0, null, 0));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.SetMediaControl(Line, 0, 0, C.LINECALLSELECT_LINE, null, 0, null, 0, null, 1, null, 0));
        Assert.Equal(C.LINEERR_INVALCALLSELECT, Tapi.SetMediaControl(Line, 0, 0, 9, null, 0, null, 0, null, 0, null, 0));
    }
}
