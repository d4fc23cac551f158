namespace Tapi.Simulator.Core.Time;

/// <summary>The system's clock, with timestamps that count from its creation.</summary>
internal sealed class RealClock : TimeProvider
{
    private readonly long _start = System.GetTimestamp();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow();

    public override long GetTimestamp() => System.GetElapsedTime(_start).Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime, period);
}
