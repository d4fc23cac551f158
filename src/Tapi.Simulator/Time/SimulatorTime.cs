namespace Tapi.Simulator;

/// <summary>
/// The clock of a simulated PBX. A virtual clock stands still until <see cref="Advance"/> moves it and then runs what is due, in order and on
/// the calling thread; a real one follows the system. All waits of the PBX, the time-out of <c>lineGetMessage</c> included, go by this clock.
/// </summary>
public sealed class SimulatorTime : TimeProvider
{
    private readonly object _lock = new();
    private readonly PriorityQueue<VirtualTimer, (long DueTicks, long Order)> _timers = new();
    private readonly DateTimeOffset _start = new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly long _realStart = System.GetTimestamp();
    private long _nowTicks;
    private long _order;

    internal SimulatorTime(bool isReal) => IsReal = isReal;

    /// <summary>Whether the clock follows the system clock.</summary>
    public bool IsReal { get; }

    /// <summary>Time since the PBX was made.</summary>
    public TimeSpan Elapsed => IsReal ? System.GetElapsedTime(_realStart) : new TimeSpan(Volatile.Read(ref _nowTicks));

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => IsReal ? System.GetUtcNow() : _start + Elapsed;

    /// <inheritdoc />
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (IsReal)
        {
            return System.CreateTimer(callback, state, dueTime, period);
        }

        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves a virtual clock forward and runs every timer that comes due on the way, each at its own moment.</summary>
    /// <exception cref="InvalidOperationException">The clock is a real one.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        if (IsReal)
        {
            throw new InvalidOperationException("Only a virtual clock can be advanced.");
        }

        var end = Elapsed.Ticks + time.Ticks;
        while (NextDue(end) is { } timer)
        {
            timer.Fire();
        }
    }

    internal void Enter(VirtualTimer timer, long dueTicks)
    {
        lock (_lock)
        {
            timer.DueTicks = dueTicks;
            _timers.Enqueue(timer, (dueTicks, _order++));
        }
    }

    private VirtualTimer? NextDue(long end)
    {
        lock (_lock)
        {
            while (_timers.TryPeek(out var timer, out var due) && due.DueTicks <= end)
            {
                _timers.Dequeue();

                // An entry that the timer no longer stands behind was changed or disposed meanwhile.
                if (timer.DueTicks == due.DueTicks)
                {
                    Volatile.Write(ref _nowTicks, Math.Max(_nowTicks, due.DueTicks));
                    return timer;
                }
            }

            Volatile.Write(ref _nowTicks, Math.Max(_nowTicks, end));
            return null;
        }
    }
}
