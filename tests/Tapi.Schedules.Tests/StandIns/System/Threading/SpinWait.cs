using Tapi.Schedules.Tests.Scheduling;

namespace System.Threading;

/// <summary>Waits without spinning.</summary>
internal static class SpinWait
{
    public static bool SpinUntil(Func<bool> condition, int millisecondsTimeout)
    {
        var schedule = Fiber.Current!.Schedule;
        return schedule.Wait(
            () =>
            {
                var isTrue = false;
                schedule.Atomically(() => isTrue = condition());
                return isTrue;
            },
            isTimed: millisecondsTimeout > 0);
    }
}
