using Tapi.Simulator.Core.Time;

namespace Tapi.Simulator;

/// <summary>
/// The clock of a simulated PBX. A virtual clock stands still until <see cref="Advance"/> moves it; then it runs what is due, in order and
/// on the calling thread. A real clock follows the system. All waits of the PBX, including the time-out of <c>lineGetMessage</c>, use this
/// clock.
/// </summary>
public sealed class SimulatorTime : TimeProvider
{
    private readonly TimeProvider _clock;

    internal SimulatorTime(bool isReal)
    {
        IsReal = isReal;
        _clock = isReal ? new RealClock() : new VirtualClock();
    }

    /// <summary>Whether the clock follows the system clock.</summary>
    public bool IsReal { get; }

    /// <summary>Time since the PBX was made.</summary>
    public TimeSpan Elapsed => _clock.GetElapsedTime(0);

    /// <inheritdoc />
    public override long TimestampFrequency => _clock.TimestampFrequency;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    /// <inheritdoc />
    public override long GetTimestamp() => _clock.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _clock.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves a virtual clock forward and runs every timer that comes due on the way, each at its own moment.</summary>
    /// <param name="time">How far, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The clock is a real one.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        if (_clock is not VirtualClock clock)
        {
            throw new InvalidOperationException("Only a virtual clock can be advanced.");
        }

        clock.Advance(time);
    }
}
