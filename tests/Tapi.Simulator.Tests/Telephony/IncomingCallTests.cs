using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony;

public unsafe class IncomingCallTests
{
    [Fact]
    public void A_call_is_offered_answered_and_ended_by_the_caller()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var line = client.Open(instance: 3);
        var incoming = pbx.Lines[0].Ring(from: "5551234");

        var announced = client.Next();
        var call = (uint)announced.Param2;
        Assert.Equal(new Message(line, C.LINE_APPNEWCALL, 3, 0, call, C.LINECALLPRIVILEGE_OWNER), announced);
        Assert.Equal(new Message(call, C.LINE_CALLSTATE, 3, C.LINECALLSTATE_OFFERING, 1, C.LINECALLPRIVILEGE_OWNER), client.Next());

        client.AssertReply(client.Tapi.Answer(call));
        client.AssertStates(call, C.LINECALLSTATE_CONNECTED);
        Assert.Equal(C.LINEERR_INVALCALLSTATE, client.Tapi.Answer(call));

        incoming.HangUp();
        Assert.Equal(new Message(call, C.LINE_CALLSTATE, 3, C.LINECALLSTATE_DISCONNECTED, C.LINEDISCONNECTMODE_NORMAL, 0), client.Next());
        incoming.HangUp();
        client.AssertReply(client.Tapi.Drop(call));
        client.AssertStates(call, C.LINECALLSTATE_IDLE);
        Assert.Equal(0, client.Tapi.DeallocateCall(call));
        Assert.Empty(pbx.LiveCalls);
    }

    [Fact]
    public void The_first_owner_with_the_media_mode_gets_the_call()
    {
        using var pbx = new SimulatedPbx();
        using var fax = new Client(pbx);
        using var voice = new Client(pbx);
        using var late = new Client(pbx);
        Assert.Equal(0, fax.TryOpen(out _, C.LINECALLPRIVILEGE_OWNER, mediaModes: C.LINEMEDIAMODE_DATAMODEM));
        voice.Open();
        late.Open();
        pbx.Lines[0].Ring("1");
        Assert.Equal(2, voice.Drain().Count);
        fax.AssertNothing();
        late.AssertNothing();
    }

    [Fact]
    public void A_call_that_nobody_wants_is_there_until_the_caller_gives_up()
    {
        using var pbx = new SimulatedPbx();
        var call = pbx.Lines[0].Ring("1");
        var live = Assert.Single(pbx.LiveCalls);
        Assert.Equal((call.Id, 0u, "1"), (live.Id, live.DeviceId, live.RemoteNumber));
        Assert.Equal(((SimulatedCallState)C.LINECALLSTATE_OFFERING, 0, 0), (live.State, live.Owners, live.Monitors));
        call.HangUp();
        Assert.Empty(pbx.LiveCalls);
    }

    [Fact]
    public void An_answer_that_comes_too_late_fails_in_the_reply()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        client.Open();
        var incoming = pbx.Lines[0].Ring("1");
        var call = (uint)client.Next().Param2;
        client.Drain();
        pbx.On("lineAnswer").ReplyAfter(TimeSpan.FromSeconds(1));
        var id = client.Tapi.Answer(call);
        incoming.HangUp();
        client.AssertStates(call, C.LINECALLSTATE_IDLE);
        pbx.Time.Advance(TimeSpan.FromSeconds(1));
        client.AssertReply(id, C.LINEERR_INVALCALLSTATE);
        client.AssertNothing();
    }

    [Fact]
    public void Call_information_tells_who_calls_whom()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { AddressesPerLine = 2 });
        using var client = new Client(pbx, "screen pop");
        var line = client.Open(version: 0x00030001);
        pbx.Lines[0].Ring("+49 30 901820", addressId: 1);
        var call = (uint)client.Next().Param2;
        client.Tapi.Answer(call);

        using var info = new Block(1000);
        Assert.Equal(0, client.Tapi.GetCallInfo(call, info.Address));
        Assert.Equal(line, info[12]);
        Assert.Equal(1u, info[20]);
        Assert.Equal(C.LINEMEDIAMODE_INTERACTIVEVOICE, info[32]);
        Assert.Equal(C.LINECALLORIGIN_INBOUND, info[80]);
        Assert.Equal(1u, info[92]);
        Assert.Equal(0u, info[96]);
        Assert.Equal("+49 30 901820", info.Text(112));
        Assert.Equal("101", info.Text(132));
        Assert.Equal("screen pop", info.Text(208));
        Assert.Equal(344u, info[116]);
        Assert.Equal(C.LINEERR_INVALPOINTER, client.Tapi.GetCallInfo(call, null));
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, client.Tapi.GetCallInfo(line, info.Address));
    }

    [Theory]
    [InlineData(0x00010003, 296)]
    [InlineData(0x00020002, 324)]
    [InlineData(0x00030000, 344)]
    public void Call_information_has_the_size_of_the_lines_version(uint version, int size)
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var call = client.Call(client.Open(version: version), "77");
        using var small = new Block(400, size - 1);
        using var exact = new Block(400, size);
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, client.Tapi.GetCallInfo(call, small.Address));
        Assert.Equal(0, client.Tapi.GetCallInfo(call, exact.Address));
        Assert.Equal((uint)size, exact[8]);
        Assert.Equal(C.LINECALLORIGIN_OUTBOUND, exact[80]);
    }
}
