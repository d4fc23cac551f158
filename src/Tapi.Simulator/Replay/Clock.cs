using System.Diagnostics;
using Tapi.Recording;

namespace Tapi.Simulator.Replay;

/// <summary>The time of a replay, from its beginning.</summary>
internal sealed class Clock(bool isTimed, TimeSpan patience)
{
    /// <summary>No wait is longer: the moment may have moved meanwhile.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Dictionary<ulong, TimeSpan> _blockedSince = [];

    public TimeSpan Now => Stopwatch.GetElapsedTime(_start);

    public TimeSpan After(TimeSpan timeout) => timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Now + timeout;

    /// <summary>How long an entry has to wait; nothing, when its moment has come or patience is over.</summary>
    public TimeSpan WaitFor(RecordedEntry entry, bool isBlocked)
    {
        if (!isBlocked)
        {
            return isTimed ? entry.Time - Now : TimeSpan.Zero;
        }

        _blockedSince.TryAdd(entry.Number, Now);
        return _blockedSince[entry.Number] + patience - Now;
    }
}
