using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony.Operations;

public unsafe class ConferenceTests : CallFixture
{
    [Fact]
    public void A_conference_is_built_from_a_call_and_a_consultation()
    {
        var call = Connected();
        Succeed(Tapi.SetupConference(call, 0, First, Second, 3, null));
        var (conference, consultation) = (*First, *Second);
        Client.AssertStates(conference, C.LINECALLSTATE_ONHOLDPENDCONF);
        Client.AssertStates(call, C.LINECALLSTATE_CONFERENCED);
        Client.AssertStates(consultation, C.LINECALLSTATE_DIALTONE);

        Pbx.Party("2").AnswersAfter(TimeSpan.Zero);
        Succeed(WithText("2", text => Tapi.Dial(consultation, (char*)text, 0)));
        Client.AssertStates(
            consultation, C.LINECALLSTATE_DIALING, C.LINECALLSTATE_PROCEEDING, C.LINECALLSTATE_RINGBACK, C.LINECALLSTATE_CONNECTED);
        Succeed(Tapi.AddToConference(conference, consultation));
        Client.AssertStates(consultation, C.LINECALLSTATE_CONFERENCED);
        Client.AssertStates(conference, C.LINECALLSTATE_CONNECTED);

        using var list = new Block(24 + 12);
        Assert.Equal(0, Tapi.GetConfRelatedCalls(call, list.Address));
        Assert.Equal((36u, 36u, 3u, 12u, 24u), (list[4], list[8], list[12], list[16], list[20]));
        Assert.Equal((conference, call, consultation), (list[24], list[28], list[32]));

        Succeed(Tapi.PrepareAddToConference(conference, First, null));
        Client.AssertStates(conference, C.LINECALLSTATE_ONHOLDPENDCONF);
        Client.AssertStates(*First, C.LINECALLSTATE_DIALTONE);
        Succeed(Tapi.Drop(*First));
        Client.AssertStates(*First, C.LINECALLSTATE_IDLE);
        Client.AssertStates(conference, C.LINECALLSTATE_CONNECTED);

        Succeed(Tapi.RemoveFromConference(call));
        Client.AssertStates(call, C.LINECALLSTATE_ONHOLD);
        Succeed(Tapi.Drop(conference));
        Client.AssertStates(conference, C.LINECALLSTATE_IDLE);
        Client.AssertStates(consultation, C.LINECALLSTATE_IDLE);
        Assert.Equal(C.LINECALLSTATE_ONHOLD, StateOf(call));
    }

    [Fact]
    public void A_conference_can_begin_empty_and_ends_with_its_last_member()
    {
        Succeed(Tapi.SetupConference(0, Line, First, Second, 2, null));
        var (conference, consultation) = (*First, *Second);
        Client.Drain();
        WithText("2", text => Tapi.Dial(consultation, (char*)text, 0));
        Pbx.Time.Advance(TimeSpan.FromSeconds(3));
        Tapi.AddToConference(conference, consultation);
        Client.Drain();
        Succeed(Tapi.Drop(consultation));
        Client.AssertStates(consultation, C.LINECALLSTATE_IDLE);
        Client.AssertStates(conference, C.LINECALLSTATE_IDLE);
    }

    [Fact]
    public void The_call_to_add_may_end_first()
    {
        Tapi.SetupConference(Connected(), 0, First, Second, 3, null);
        WithText("2", text => Tapi.Dial(*Second, (char*)text, 0));
        Pbx.On("lineAddToConference").ReplyAfter(TimeSpan.FromSeconds(1));
        var id = Tapi.AddToConference(*First, *Second);
        Tapi.Drop(*Second);
        Client.Drain();
        Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Client.AssertReply(id, C.LINEERR_INVALCALLSTATE);
        Assert.Equal(C.LINECALLSTATE_CONNECTED, StateOf(*First));
    }

    [Fact]
    public void Mistakes_are_refused()
    {
        var call = Connected();
        using var list = new Block(24);
        using var small = new Block(23);
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.SetupConference(call, 0, null, Second, 3, null));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.SetupConference(call, 0, First, null, 3, null));
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, Tapi.SetupConference(call, 0, First, Second, 3, small.Address));
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, Tapi.SetupConference(0, 0, First, Second, 3, null));
        Assert.Equal(C.LINEERR_INVALCONFCALLHANDLE, Tapi.PrepareAddToConference(0, First, null));
        Assert.Equal(C.LINEERR_INVALCONFCALLHANDLE, Tapi.PrepareAddToConference(call, First, null));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.PrepareAddToConference(call, null, null));
        Assert.Equal(C.LINEERR_INVALCONFCALLHANDLE, Tapi.AddToConference(0, call));
        Assert.Equal(C.LINEERR_INVALCALLSTATE, Tapi.RemoveFromConference(call));
        Assert.Equal(C.LINEERR_NOCONFERENCE, Tapi.GetConfRelatedCalls(call, list.Address));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetConfRelatedCalls(call, null));
        Client.AssertNothing();
    }

    [Fact]
    public void A_list_that_is_too_small_tells_how_much_is_needed()
    {
        Tapi.SetupConference(Connected(), 0, First, Second, 3, null);
        Client.Drain();
        using var list = new Block(28);
        Assert.Equal(0, Tapi.GetConfRelatedCalls(*First, list.Address));
        Assert.Equal((32u, 24u, 0u), (list[4], list[8], list[12]));
    }
}
