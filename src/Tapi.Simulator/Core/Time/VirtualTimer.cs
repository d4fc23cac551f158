namespace Tapi.Simulator.Core.Time;

/// <summary>A timer on a virtual clock.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
{
    public const long Never = long.MaxValue;

    private long _dueTicks = Never;
    private long _periodTicks = Never;

    /// <summary>When the timer fires next; <see cref="Never"/> once it is stopped.</summary>
    public long DueTicks
    {
        get => Volatile.Read(ref _dueTicks);
        set => Volatile.Write(ref _dueTicks, value);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _periodTicks = period > TimeSpan.Zero ? period.Ticks : Never;
        DueTicks = Never;
        var now = clock.GetTimestamp();
        if (dueTime >= TimeSpan.Zero && dueTime.Ticks < Never - now)
        {
            clock.Enter(this, now + dueTime.Ticks);
        }

        return true;
    }

    public void Fire()
    {
        var due = DueTicks;
        DueTicks = Never;
        if (_periodTicks != Never)
        {
            clock.Enter(this, due + _periodTicks);
        }

        callback(state);
    }

    public void Dispose() => DueTicks = Never;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
