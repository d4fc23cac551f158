namespace Tapi.Simulator.Core.Time;

/// <summary>
/// A clock that stands still until it is advanced. Timers run in order, each at its own moment, on the thread that advances it.
/// </summary>
internal sealed class VirtualClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly object _lock = new();
    private readonly PriorityQueue<VirtualTimer, (long DueTicks, long Order)> _timers = new();
    private long _nowTicks;
    private long _order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + new TimeSpan(GetTimestamp());

    public override long GetTimestamp() => Volatile.Read(ref _nowTicks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        var end = GetTimestamp() + time.Ticks;
        while (NextDue(end) is { } timer)
        {
            timer.Fire();
        }
    }

    public void Enter(VirtualTimer timer, long dueTicks)
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

                // An entry with another due time is left over from before the timer was changed or disposed.
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
