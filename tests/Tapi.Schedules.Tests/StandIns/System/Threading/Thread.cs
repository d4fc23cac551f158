using Tapi.Schedules.Tests.Scheduling;

namespace System.Threading;

/// <summary>A thread of the program under test: a fiber of the schedule.</summary>
internal sealed class Thread(Action start)
{
    private Fiber? _fiber;

    public bool IsBackground { get; set; }

    public string Name { get; set; } = "thread";

    public void Start() => _fiber = Fiber.Current!.Schedule.Start(Name, start);

    public bool Join(TimeSpan patience) => Fiber.Current!.Schedule.Wait(() => _fiber!.IsOver, isTimed: patience > TimeSpan.Zero);
}
