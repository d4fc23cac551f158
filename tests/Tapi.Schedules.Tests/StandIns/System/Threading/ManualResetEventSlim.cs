using Tapi.Schedules.Tests.Scheduling;

namespace System.Threading;

/// <summary>An event under a schedule.</summary>
internal sealed class ManualResetEventSlim
{
    private bool _isSet;

    public void Set()
    {
        Interlocked.Meet();
        _isSet = true;
    }

    public bool Wait(TimeSpan patience) => Fiber.Current!.Schedule.Wait(() => _isSet, isTimed: patience > TimeSpan.Zero);
}
