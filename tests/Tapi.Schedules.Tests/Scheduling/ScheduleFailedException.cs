namespace Tapi.Schedules.Tests.Scheduling;

/// <summary>A schedule has found a fault.</summary>
internal sealed class ScheduleFailedException(int seed, string failure, IEnumerable<string> story)
    : Exception($"Schedule {seed}: {failure}\nReplay it with TAPI_SCHEDULE={seed}. What happened:\n{string.Join('\n', story)}")
{
    public int Seed => seed;
}
