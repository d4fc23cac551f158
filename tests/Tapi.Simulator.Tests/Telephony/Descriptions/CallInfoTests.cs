using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony.Descriptions;

public unsafe class CallInfoTests : CallFixture
{
    [Fact]
    public void What_applications_write_is_in_the_information()
    {
        var call = Connected();
        using var data = new Block(6, 0x04030201);
        Assert.Equal(0, Tapi.SetAppSpecific(call, 0xabcd));
        AssertInfo(call, C.LINECALLINFOSTATE_APPSPECIFIC);
        Assert.Equal(0, Tapi.SetMediaMode(call, C.LINEMEDIAMODE_DATAMODEM));
        AssertInfo(call, C.LINECALLINFOSTATE_MEDIAMODE);
        Succeed(Tapi.SetCallData(call, data.Address, 3));
        AssertInfo(call, C.LINECALLINFOSTATE_CALLDATA);
        Succeed(Tapi.SetCallTreatment(call, C.LINECALLTREATMENT_MUSIC));
        AssertInfo(call, C.LINECALLINFOSTATE_TREATMENT);
        Succeed(Tapi.SetCallParams(call, C.LINEBEARERMODE_DATA, 0, 64000, null));
        AssertInfo(call, C.LINECALLINFOSTATE_BEARERMODE);
        Succeed(Tapi.SecureCall(call));
        AssertInfo(call, C.LINECALLINFOSTATE_OTHER);

        using var info = new Block(600);
        Assert.Equal(0, Tapi.GetCallInfo(call, info.Address));
        Assert.Equal((0xabcdu, C.LINEMEDIAMODE_DATAMODEM, C.LINEBEARERMODE_DATA), (info[36], info[32], info[24]));
        Assert.Equal((C.LINECALLTREATMENT_MUSIC, 3u, 1u), (info[296], info[300], info[48] & 1));
        Assert.Equal([1, 2, 3], info.Bytes.Slice((int)info[304], 3).ToArray());
    }

    [Fact]
    public void User_user_information_goes_both_ways()
    {
        var (call, remote) = Offered();
        using var data = new Block(200, 0x04030201);
        Succeed(Tapi.SendUserUserInfo(call, data.Address, 4));
        Assert.Equal([1, 2, 3, 4], Assert.Single(remote.UserUserInfoSent));
        remote.RemoteSends([9, 8]);
        AssertInfo(call, C.LINECALLINFOSTATE_USERUSERINFO);
        using var info = new Block(600);
        Assert.Equal(0, Tapi.GetCallInfo(call, info.Address));
        Assert.Equal([9, 8], info.Bytes.Slice((int)info[252], (int)info[248]).ToArray());
        Succeed(Tapi.ReleaseUserUserInfo(call));
        AssertInfo(call, C.LINECALLINFOSTATE_USERUSERINFO);
        using var after = new Block(600);
        Assert.Equal(0, Tapi.GetCallInfo(call, after.Address));
        Assert.Equal(0u, after[248]);
        Assert.Equal(C.LINEERR_USERUSERINFOTOOBIG, Tapi.SendUserUserInfo(call, data.Address, 200));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.SendUserUserInfo(call, null, 4));
    }

    [Fact]
    public void Mistakes_are_refused()
    {
        var call = Connected();
        Assert.Equal(C.LINEERR_INVALMEDIAMODE, Tapi.SetMediaMode(call, 0));
        Assert.Equal(C.LINEERR_INVALMEDIAMODE, Tapi.SetMediaMode(call, 0x14));
        Assert.Equal(0, Tapi.SetMediaMode(call, 0x16));
        Assert.Equal(C.LINEERR_INVALPARAM, Tapi.SetCallTreatment(call, 99));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.SetCallData(call, null, 1));
        Assert.Equal(C.LINEERR_INVALBEARERMODE, Tapi.SetCallParams(call, 3, 0, 0, null));
        Assert.Equal(C.LINEERR_INVALRATE, Tapi.SetCallParams(call, 1, 2, 1, null));
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, Tapi.SetAppSpecific(1, 1));
        Assert.Equal(C.LINEERR_INVALCALLPRIVILEGE, Tapi.SetCallPrivilege(call, 6));
    }

    [Fact]
    public void A_call_is_found_taken_over_and_given_back()
    {
        var call = Connected();
        using var other = new Client(Pbx, "other");
        var line = other.Open(C.LINECALLPRIVILEGE_NONE);
        using var small = new Block(26);
        Assert.Equal(0, other.Tapi.GetNewCalls(line, 0, C.LINECALLSELECT_LINE, small.Address));
        Assert.Equal((28u, 0u), (small[4], small[12]));
        using var list = new Block(64);
        Assert.Equal(0, other.Tapi.GetNewCalls(line, 0, C.LINECALLSELECT_LINE, list.Address));
        Assert.Equal((1u, 4u, 24u), (list[12], list[16], list[20]));
        var mine = list[24];
        Assert.Equal(C.LINEERR_NOTOWNER, other.Tapi.SetAppSpecific(mine, 1));
        Assert.Equal(C.LINEERR_NOTOWNER, other.Tapi.Hold(mine));

        Assert.Equal(C.LINEERR_INVALCALLSTATE, Tapi.SetCallPrivilege(call, C.LINECALLPRIVILEGE_MONITOR));
        Assert.Equal(0, other.Tapi.SetCallPrivilege(mine, C.LINECALLPRIVILEGE_OWNER));
        AssertInfo(call, C.LINECALLINFOSTATE_NUMOWNERINCR | C.LINECALLINFOSTATE_NUMMONITORS);
        Assert.Equal(0, Tapi.SetCallPrivilege(call, C.LINECALLPRIVILEGE_MONITOR));
        Assert.Equal(C.LINEERR_NOTOWNER, Tapi.Hold(call));

        using var none = new Block(64);
        Assert.Equal(0, other.Tapi.GetNewCalls(line, 0, C.LINECALLSELECT_ADDRESS, none.Address));
        Assert.Equal(0u, none[12]);
        Assert.Equal(C.LINEERR_INVALADDRESSID, other.Tapi.GetNewCalls(line, 2, C.LINECALLSELECT_ADDRESS, none.Address));
        Assert.Equal(C.LINEERR_INVALCALLSELECT, other.Tapi.GetNewCalls(line, 0, C.LINECALLSELECT_CALL, none.Address));
        Assert.Equal(C.LINEERR_INVALPOINTER, other.Tapi.GetNewCalls(line, 0, C.LINECALLSELECT_LINE, null));
    }

    [Fact]
    public void A_call_is_handed_to_an_application_by_name_or_media_mode()
    {
        var call = Connected();
        Assert.Equal(C.LINEERR_TARGETNOTFOUND, WithText("fax", text => Tapi.Handoff(call, (char*)text, 0)));
        Assert.Equal(C.LINEERR_TARGETSELF, Tapi.Handoff(call, null, C.LINEMEDIAMODE_INTERACTIVEVOICE));
        Assert.Equal(0, WithText("TEST", text => Tapi.Handoff(call, (char*)text, 0)));
        using var fax = new Client(Pbx, "fax");
        fax.TryOpen(out _, C.LINECALLPRIVILEGE_OWNER, mediaModes: C.LINEMEDIAMODE_DATAMODEM);
        Assert.Equal(0, Tapi.Handoff(call, null, C.LINEMEDIAMODE_DATAMODEM));
        var state = fax.Next();
        Assert.Equal(C.LINE_CALLSTATE, state.Id);
        Assert.Equal((C.LINECALLSTATE_CONNECTED, C.LINECALLPRIVILEGE_OWNER), ((uint)state.Param1, (uint)state.Param3));
        AssertInfo(call, C.LINECALLINFOSTATE_NUMOWNERINCR);
        Assert.Equal(2, Assert.Single(Pbx.LiveCalls).Owners);
        Assert.Equal(C.LINEERR_INVALMEDIAMODE, Tapi.Handoff(call, null, 3));
    }
}
