using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests;

public class TimeTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Timers_fire_in_order_each_at_its_own_moment()
    {
        using var pbx = new SimulatedPbx();
        var time = pbx.Time;
        var fired = new List<(string, TimeSpan)>();
        using var late = time.CreateTimer(_ => fired.Add(("late", time.Elapsed)), null, 3 * Second, Timeout.InfiniteTimeSpan);
        using var early = time.CreateTimer(_ => fired.Add(("early", time.Elapsed)), null, Second, Timeout.InfiniteTimeSpan);
        using var next = time.CreateTimer(_ => fired.Add(("next", time.Elapsed)), null, Second, Timeout.InfiniteTimeSpan);
        time.Advance(0.5 * Second);
        Assert.Empty(fired);
        time.Advance(9.5 * Second);
        Assert.Equal([("early", Second), ("next", Second), ("late", 3 * Second)], fired);
        Assert.Equal(10 * Second, time.Elapsed);
    }

    [Fact]
    public void Timers_repeat_change_and_stop()
    {
        using var pbx = new SimulatedPbx();
        var count = 0;
        var timer = pbx.Time.CreateTimer(_ => count++, null, Second, Second);
        pbx.Time.Advance(3 * Second);
        Assert.Equal(3, count);
        timer.Change(10 * Second, Timeout.InfiniteTimeSpan);
        pbx.Time.Advance(9 * Second);
        Assert.Equal(3, count);
        pbx.Time.Advance(100 * Second);
        Assert.Equal(4, count);
        timer.Change(Second, Second);
        timer.Dispose();
        pbx.Time.Advance(100 * Second);
        Assert.Equal(4, count);
    }

    [Fact]
    public void A_timer_may_start_another_within_the_same_advance()
    {
        using var pbx = new SimulatedPbx();
        var fired = TimeSpan.Zero;
        using var timer = pbx.Time.CreateTimer(
            _ => pbx.Time.CreateTimer(_ => fired = pbx.Time.Elapsed, null, Second, Timeout.InfiniteTimeSpan),
            null, Second, Timeout.InfiniteTimeSpan);
        pbx.Time.Advance(5 * Second);
        Assert.Equal(2 * Second, fired);
    }

    [Fact]
    public async Task The_clock_serves_the_class_library()
    {
        using var pbx = new SimulatedPbx();
        var start = pbx.Time.GetUtcNow();
        var stamp = pbx.Time.GetTimestamp();
        var delay = Task.Delay(Second, pbx.Time, TestContext.Current.CancellationToken);
        Assert.False(delay.IsCompleted);
        pbx.Time.Advance(Second);
        await delay;
        Assert.Equal(Second, pbx.Time.GetUtcNow() - start);
        Assert.Equal(Second, pbx.Time.GetElapsedTime(stamp));
    }

    [Fact]
    public void A_real_clock_cannot_be_advanced()
    {
        using var pbx = new SimulatedPbx(realTime: true);
        Assert.True(pbx.Time.IsReal);
        Assert.Throws<InvalidOperationException>(() => pbx.Time.Advance(Second));
        Assert.Throws<ArgumentOutOfRangeException>(() => pbx.Time.Advance(-Second));
    }

    [Fact]
    public void Calls_go_on_in_real_time()
    {
        using var pbx = new SimulatedPbx(realTime: true);
        using var client = new Client(pbx);
        pbx.Party("1").AnswersAfter(TimeSpan.FromMilliseconds(5));
        client.Call(client.Open(), "1");
        while (true)
        {
            Assert.Equal(0, client.TryNext(out var message, 30_000));
            if (message is { Id: C.LINE_CALLSTATE, Param1: C.LINECALLSTATE_CONNECTED })
            {
                break;
            }
        }
    }
}
