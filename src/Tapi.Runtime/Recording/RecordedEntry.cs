namespace Tapi.Recording;

/// <summary>One thing that happened, in the order of <see cref="Number"/>.</summary>
public abstract class RecordedEntry
{
    private protected RecordedEntry(ulong number, int thread, TimeSpan time)
    {
        Number = number;
        Thread = thread;
        Time = time;
    }

    /// <summary>The position in the session, from 1. A call has its number before it runs, a message when it is read.</summary>
    public ulong Number { get; }

    /// <summary>The managed thread.</summary>
    public int Thread { get; }

    /// <summary>The time since the record began.</summary>
    public TimeSpan Time { get; }
}
