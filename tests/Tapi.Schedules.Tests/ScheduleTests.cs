using Tapi.Schedules.Tests.Scheduling;
using Tapi.Schedules.Tests.World;

namespace Tapi.Schedules.Tests;

/// <summary>Reader, loops, callers, cancellations, reused handles, the end of a line and the shutdown, in the order of a seed.</summary>
public class ScheduleTests
{
    private static readonly int Schedules = Environment.GetEnvironmentVariable("TAPI_LONG") == "1" ? 20_000 : 500;
    private static readonly string? Replayed = Environment.GetEnvironmentVariable("TAPI_SCHEDULE");

    [Fact]
    public void No_order_of_threads_breaks_a_promise()
    {
        if (Replayed is not null)
        {
            Run(int.Parse(Replayed, System.Globalization.CultureInfo.InvariantCulture));
            return;
        }

        for (var seed = 1; seed <= Schedules; seed++)
        {
            Run(seed);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_order()
    {
        var orders = new HashSet<int>();
        for (var seed = 1; seed <= 20; seed++)
        {
            var first = Run(seed);
            var second = Run(seed);
            Assert.Equal((first.Steps, first.Fingerprint), (second.Steps, second.Fingerprint));
            orders.Add(first.Fingerprint);
        }

        Assert.Equal(20, orders.Count);
    }

    private static Schedule Run(int seed) => Schedule.Run(seed, schedule =>
    {
        using var office = new Office(schedule);
        office.Run();
    });
}
