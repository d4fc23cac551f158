using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests;

public unsafe class TrafficTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void The_same_seed_brings_the_same_calls()
    {
        Assert.Equal(Calls(seed: 7), Calls(seed: 7));
        Assert.NotEqual(Calls(seed: 7), Calls(seed: 8));
    }

    [Fact]
    public void As_many_calls_come_as_were_asked_for()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 4 });
        using var traffic = pbx.Traffic(new TrafficOptions { CallsPerHour = 100, Patience = TimeSpan.FromSeconds(20) });
        pbx.Time.Advance(10 * Hour);

        // A Poisson process: 1,000 calls with a standard deviation of 32. Nobody answers, so all callers give up.
        Assert.InRange(traffic.Offered, 880, 1_120);
        Assert.Equal((0, traffic.Offered - pbx.LiveCalls.Count), (traffic.Answered, traffic.Abandoned + traffic.Refused));
        Assert.Empty(pbx.Faults);
    }

    [Fact]
    public void Callers_talk_and_hang_up()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        client.Open(C.LINECALLPRIVILEGE_OWNER);
        using var traffic = pbx.Traffic(new TrafficOptions { CallsPerHour = 30, Patience = Hour, TalkTime = TimeSpan.FromMinutes(1) });
        while (pbx.Lines[0].Calls.Count == 0)
        {
            pbx.Time.Advance(TimeSpan.FromSeconds(1));
        }

        client.Tapi.Answer((uint)client.Next().Param2, null, 0);
        Assert.Equal(1, traffic.Answered);
        var call = pbx.Lines[0].Calls[0];
        traffic.Dispose();
        pbx.Time.Advance(Hour);
        Assert.Equal(SimulatedCallState.Disconnected, call.State);
        Assert.Equal(1, traffic.Offered);
        Assert.InRange(call.RemoteNumber, "5551000", "5551013");
    }

    [Fact]
    public void A_line_that_is_full_refuses_callers()
    {
        using var pbx = new SimulatedPbx();
        pbx.Lines[0].MaxCalls = 2;
        using var traffic = pbx.Traffic(new TrafficOptions { Patience = 1000 * Hour });
        pbx.Time.Advance(10 * Hour);
        Assert.Equal(2, pbx.LiveCalls.Count);
        Assert.Equal(traffic.Offered - 2, traffic.Refused);
    }

    private static string Calls(int seed)
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 2 });
        using var client = new Client(pbx);
        client.Open();
        using var traffic = pbx.Traffic(new TrafficOptions { Seed = seed });
        var calls = new List<string>();
        for (var minute = 0; minute < 60; minute++)
        {
            pbx.Time.Advance(TimeSpan.FromMinutes(1));
            calls.AddRange(pbx.LiveCalls.Select(call => $"{minute} {call.DeviceId} {call.RemoteNumber}"));
        }

        return string.Join("; ", calls);
    }
}
