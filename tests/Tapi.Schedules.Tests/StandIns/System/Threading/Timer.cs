namespace System.Threading;

/// <summary>A timer that never fires: no time passes in a schedule.</summary>
internal sealed class Timer : IDisposable
{
    public Timer(Action<object?> callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _ = (callback, state, dueTime, period);

    public bool Change(TimeSpan dueTime, TimeSpan period) => dueTime != period;

    public void Dispose()
    {
    }
}
