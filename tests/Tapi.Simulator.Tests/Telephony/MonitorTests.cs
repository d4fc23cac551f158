using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony;

public unsafe class MonitorTests
{
    [Fact]
    public void A_monitor_sees_the_calls_of_others_through_its_own_handle()
    {
        using var pbx = new SimulatedPbx();
        using var caller = new Client(pbx, "caller");
        using var monitor = new Client(pbx, "logger");
        using var stranger = new Client(pbx, "stranger");
        var line = caller.Open(C.LINECALLPRIVILEGE_OWNER, instance: 1);
        var watched = monitor.Open(C.LINECALLPRIVILEGE_MONITOR, instance: 2);
        stranger.Open(C.LINECALLPRIVILEGE_NONE, instance: 3);

        var call = caller.Call(line, "5551234");
        var announced = monitor.Next();
        var seen = (uint)announced.Param2;
        Assert.NotEqual(call, seen);
        Assert.Equal(new Message(watched, C.LINE_APPNEWCALL, 2, 0, seen, C.LINECALLPRIVILEGE_MONITOR), announced);
        Assert.Equal(new Message(seen, C.LINE_CALLSTATE, 2, C.LINECALLSTATE_DIALTONE, 1, C.LINECALLPRIVILEGE_MONITOR), monitor.Next());
        monitor.AssertStates(seen, C.LINECALLSTATE_DIALING, C.LINECALLSTATE_PROCEEDING, C.LINECALLSTATE_RINGBACK);
        stranger.AssertNothing();
        Assert.Equal((1, 1), (pbx.LiveCalls[0].Owners, pbx.LiveCalls[0].Monitors));

        Assert.Equal(C.LINEERR_NOTOWNER, monitor.Tapi.Drop(seen));
        Assert.Equal(C.LINEERR_NOTOWNER, monitor.Tapi.Answer(seen));
        using var info = new Block(1000);
        Assert.Equal(0, monitor.Tapi.GetCallInfo(seen, info.Address));
        Assert.Equal("5551234", info.Text(132));
        Assert.Equal("caller", info.Text(208));
        Assert.Equal(watched, info[12]);

        Assert.Equal(0, monitor.Tapi.DeallocateCall(seen));
        caller.Tapi.Drop(call);
        monitor.AssertNothing();
    }

    [Fact]
    public void Two_applications_call_at_once_and_nothing_is_left()
    {
        using var pbx = new SimulatedPbx();
        using var one = new Client(pbx, "one");
        using var two = new Client(pbx, "two");
        var lineOne = one.Open(C.LINECALLPRIVILEGE_OWNER | C.LINECALLPRIVILEGE_MONITOR, instance: 1);
        var lineTwo = two.Open(C.LINECALLPRIVILEGE_OWNER | C.LINECALLPRIVILEGE_MONITOR, instance: 2);
        var callOne = one.Call(lineOne, "11");
        one.Drain();
        two.Drain();
        var callTwo = two.Call(lineTwo, "22");
        Assert.NotEqual(callOne, callTwo);
        Assert.Equal(2, pbx.LiveCalls.Count);
        Assert.All(pbx.LiveCalls, call => Assert.Equal((1, 1), (call.Owners, call.Monitors)));

        pbx.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.All(one.Drain(), message => Assert.Equal((nuint)1, message.Instance));
        Assert.All(two.Drain(), message => Assert.Equal((nuint)2, message.Instance));

        one.Dispose();
        Assert.Equal(C.LINECALLSTATE_IDLE, (uint)two.Next().Param1);
        two.Dispose();
        Leaks.AssertNone(pbx);
    }

    [Fact]
    public void An_incoming_call_goes_to_the_owner_and_the_monitors()
    {
        using var pbx = new SimulatedPbx();
        using var owner = new Client(pbx);
        using var monitor = new Client(pbx);
        owner.Open();
        monitor.Open(C.LINECALLPRIVILEGE_MONITOR);
        pbx.Lines[0].Ring("5");
        var call = (uint)owner.Next().Param2;
        Assert.Equal((nuint)C.LINECALLPRIVILEGE_MONITOR, monitor.Next().Param3);
        owner.Drain();
        monitor.Drain();

        owner.AssertReply(owner.Tapi.Answer(call));
        Assert.Equal((nuint)C.LINECALLSTATE_CONNECTED, monitor.Next().Param1);
        owner.Dispose();
        Assert.Equal((nuint)C.LINECALLSTATE_IDLE, monitor.Next().Param1);
    }
}
