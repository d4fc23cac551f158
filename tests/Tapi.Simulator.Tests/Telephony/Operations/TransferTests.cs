using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony.Operations;

public unsafe class TransferTests : CallFixture
{
    [Fact]
    public void A_transfer_consults_first_and_takes_both_calls_away()
    {
        var call = Connected();
        var consultation = Consult(call);
        Succeed(Tapi.CompleteTransfer(call, consultation, null, C.LINETRANSFERMODE_TRANSFER));
        Client.AssertStates(call, C.LINECALLSTATE_IDLE);
        Client.AssertStates(consultation, C.LINECALLSTATE_IDLE);
    }

    [Fact]
    public void A_transfer_can_end_in_a_conference()
    {
        var call = Connected();
        var consultation = Consult(call);
        Succeed(Tapi.CompleteTransfer(call, consultation, Second, C.LINETRANSFERMODE_CONFERENCE));
        Client.AssertStates(call, C.LINECALLSTATE_CONFERENCED);
        Client.AssertStates(consultation, C.LINECALLSTATE_CONFERENCED);
        Client.AssertStates(*Second, C.LINECALLSTATE_CONNECTED);
    }

    [Fact]
    public void Taking_the_call_back_ends_the_consultation()
    {
        var call = Connected();
        var consultation = Consult(call);
        Succeed(Tapi.Unhold(call));
        Client.AssertStates(consultation, C.LINECALLSTATE_IDLE);
        Client.AssertStates(call, C.LINECALLSTATE_CONNECTED);
    }

    [Fact]
    public void A_number_can_be_dialed_in_parts()
    {
        var call = Connected();
        Tapi.SetupTransfer(call, First, null);
        Client.Drain();
        Pbx.Party("12").Busy();
        Succeed(WithText("1;", text => Tapi.Dial(*First, (char*)text, 0)));
        Client.AssertStates(*First, C.LINECALLSTATE_DIALING);
        Succeed(WithText("2", text => Tapi.Dial(*First, (char*)text, 0)));
        Client.AssertStates(*First, C.LINECALLSTATE_PROCEEDING, C.LINECALLSTATE_BUSY);
        Assert.Equal(C.LINEERR_INVALCALLSTATE, WithText("3", text => Tapi.Dial(*First, (char*)text, 0)));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.Dial(*First, null, 0));
    }

    [Fact]
    public void Calls_go_on_blindly()
    {
        var call = Connected();
        Assert.Equal(C.LINEERR_INVALADDRESS, WithText("", text => Tapi.BlindTransfer(call, (char*)text, 0)));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.BlindTransfer(call, null, 0));
        Succeed(WithText("9", text => Tapi.BlindTransfer(call, (char*)text, 0)));
        Client.AssertStates(call, C.LINECALLSTATE_IDLE);

        var (offered, _) = Offered();
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.Redirect(offered, null, 0));
        Succeed(WithText("9", text => Tapi.Redirect(offered, (char*)text, 0)));
        Client.AssertStates(offered, C.LINECALLSTATE_IDLE);
    }

    [Fact]
    public void A_call_is_accepted_before_it_is_answered()
    {
        var (call, _) = Offered();
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.Accept(call, null, 1));
        Succeed(Tapi.Accept(call, null, 0));
        Client.AssertStates(call, C.LINECALLSTATE_ACCEPTED);
        Succeed(Tapi.Answer(call));
        Client.AssertStates(call, C.LINECALLSTATE_CONNECTED);
    }

    [Theory]
    [InlineData(C.LINETRANSFERMODE_TRANSFER)]
    [InlineData(C.LINETRANSFERMODE_CONFERENCE)]
    public void The_consultation_may_end_first(uint mode)
    {
        var call = Connected();
        var consultation = Consult(call);
        Pbx.On("lineCompleteTransfer").ReplyAfter(TimeSpan.FromSeconds(1));
        var id = Tapi.CompleteTransfer(call, consultation, Second, mode);
        Tapi.Drop(consultation);
        Client.Drain();
        Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Client.AssertReply(id, C.LINEERR_INVALCALLSTATE);
        Client.AssertNothing();
    }

    [Fact]
    public void Mistakes_are_refused()
    {
        var call = Connected();
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.SetupTransfer(call, null, null));
        Assert.Equal(C.LINEERR_INVALTRANSFERMODE, Tapi.CompleteTransfer(call, call, null, 3));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.CompleteTransfer(call, call, null, C.LINETRANSFERMODE_CONFERENCE));
        Assert.Equal(C.LINEERR_INVALCONSULTCALLHANDLE, Tapi.CompleteTransfer(call, 4, null, C.LINETRANSFERMODE_TRANSFER));
        Assert.Equal(C.LINEERR_INVALCALLSTATE, Tapi.CompleteTransfer(call, call, null, C.LINETRANSFERMODE_TRANSFER));
        Pbx.Lines[0].MaxCalls = 1;
        Assert.Equal(C.LINEERR_CALLUNAVAIL, Tapi.SetupTransfer(call, First, null));
        Client.AssertNothing();
    }

    private uint Consult(uint call)
    {
        Succeed(Tapi.SetupTransfer(call, First, null));
        var consultation = *First;
        Client.AssertStates(call, C.LINECALLSTATE_ONHOLDPENDTRANSFER);
        Client.AssertStates(consultation, C.LINECALLSTATE_DIALTONE);
        Pbx.Party("2").AnswersAfter(TimeSpan.Zero);
        WithText("2", text => Tapi.Dial(consultation, (char*)text, 0));
        Client.Drain();
        return consultation;
    }
}
