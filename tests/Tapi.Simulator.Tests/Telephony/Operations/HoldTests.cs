using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony.Operations;

public unsafe class HoldTests : CallFixture
{
    [Fact]
    public void A_call_is_held_and_taken_back()
    {
        var call = Connected();
        Succeed(Tapi.Hold(call));
        Client.AssertStates(call, C.LINECALLSTATE_ONHOLD);
        Assert.Equal(C.LINECALLSTATE_ONHOLD, StateOf(call));
        Assert.Equal(C.LINEERR_INVALCALLSTATE, Tapi.Hold(call));
        Succeed(Tapi.Unhold(call));
        Client.AssertStates(call, C.LINECALLSTATE_CONNECTED);
        Assert.Equal(C.LINEERR_INVALCALLSTATE, Tapi.Unhold(call));
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, Tapi.Hold(0));
    }

    [Fact]
    public void Two_calls_change_places()
    {
        var held = Connected("1");
        Tapi.Hold(held);
        Client.Drain();
        var active = Connected("2");
        Assert.Equal(C.LINEERR_INVALCALLSTATE, Tapi.SwapHold(held, active));
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, Tapi.SwapHold(active, 77));
        Succeed(Tapi.SwapHold(active, held));
        Client.AssertStates(active, C.LINECALLSTATE_ONHOLD);
        Client.AssertStates(held, C.LINECALLSTATE_CONNECTED);
    }

    [Fact]
    public void Scripts_reach_these_functions()
    {
        var call = Connected();
        Pbx.On("lineHold").FailInReply(C.LINEERR_RESOURCEUNAVAIL);
        Pbx.On("lineHold").ReplyAfter(TimeSpan.FromSeconds(1));
        Client.AssertReply(Tapi.Hold(call), C.LINEERR_RESOURCEUNAVAIL);
        var late = Tapi.Hold(call);
        Client.AssertNothing();
        Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Client.AssertReply(late);
        Client.AssertStates(call, C.LINECALLSTATE_ONHOLD);
        Pbx.On("lineUnhold").ReturnZero();
        Assert.Equal(0, Tapi.Unhold(call));
        Client.AssertStates(call, C.LINECALLSTATE_CONNECTED);
        Client.AssertNothing();
    }

    [Fact]
    public void A_request_that_comes_too_late_fails_in_the_reply()
    {
        var (call, remote) = Offered();
        Tapi.Answer(call);
        Client.Drain();
        Pbx.On("lineHold").ReplyAfter(TimeSpan.FromSeconds(1));
        var id = Tapi.Hold(call);
        remote.HangUp();
        Client.Drain();
        Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Client.AssertReply(id, C.LINEERR_INVALCALLSTATE);
    }

    [Fact]
    public void The_second_call_of_a_swap_may_end_first()
    {
        var held = Connected("1");
        Tapi.Hold(held);
        Client.Drain();
        var active = Connected("2");
        Pbx.On("lineSwapHold").ReplyAfter(TimeSpan.FromSeconds(1));
        var id = Tapi.SwapHold(active, held);
        Tapi.Drop(held);
        Client.Drain();
        Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Client.AssertReply(id, C.LINEERR_INVALCALLSTATE);
        Client.AssertNothing();
    }

    [Fact]
    public void Status_tells_state_privilege_features_and_time()
    {
        using var status = new Block(56);
        Pbx.Time.Advance(TimeSpan.FromMinutes(61.5));
        var call = Connected();
        Assert.Equal(0, Tapi.GetCallStatus(call, status.Address));
        Assert.Equal((C.LINECALLSTATE_CONNECTED, 1u, C.LINECALLPRIVILEGE_OWNER), (status[12], status[16], status[20]));
        Assert.NotEqual(0u, status[24] & C.LINECALLFEATURE_HOLD);
        Assert.Equal((2001u, 1u, 1u), (status[40] & 0xffff, status[40] >> 16, status[44] >> 16));
        Assert.Equal((1u, 1u, 30u), (status[48] & 0xffff, status[48] >> 16, status[52] & 0xffff));
        using var small = new Block(55);
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, Tapi.GetCallStatus(call, small.Address));
        Assert.Equal(56u, small[4]);
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetCallStatus(call, null));
    }
}
