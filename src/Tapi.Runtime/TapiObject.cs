using Tapi.Runtime.Threads;

namespace Tapi;

/// <summary>Something that has a handle: a line, a call, a phone. All members may be used from any thread.</summary>
public abstract class TapiObject : IAsyncDisposable
{
    private string? _releaseReason;
    private CancellationTokenSource? _released;

    private protected TapiObject()
    {
    }

    /// <summary>Whether the handle is no longer valid: released here, closed by TAPI, or gone with the application.</summary>
    public bool IsReleased => ReleaseReason is not null;

    /// <summary>Is canceled when the handle is no longer valid, whoever ended it.</summary>
    public CancellationToken Released
    {
        get
        {
            var released = LazyInitializer.EnsureInitialized(ref _released, static () => new CancellationTokenSource())!;
            if (IsReleased)
            {
                released.Cancel();
            }

            return released.Token;
        }
    }

    /// <summary>Why the handle is no longer valid, or null.</summary>
    internal string? ReleaseReason => Volatile.Read(ref _releaseReason);

    /// <summary>
    /// Releases the handle with patience: when TAPI refuses, drops first where there is something to drop, and tries again
    /// with each message about the handle and from time to time, for 5 seconds at most. Never throws; a handle that stays is counted.
    /// </summary>
    /// <returns>The end of the attempt.</returns>
    public ValueTask DisposeAsync() => ReleasePatientlyAsync();

    /// <summary>Returns whether the object was not released before.</summary>
    internal bool TrySetReleased(string reason)
    {
        if (Interlocked.CompareExchange(ref _releaseReason, reason, null) is not null)
        {
            return false;
        }

        if (Volatile.Read(ref _released) is { } released)
        {
            // Who registered for it runs on the thread that cancels.
            Background.Run(released.Cancel);
        }

        return true;
    }

    private protected abstract ValueTask ReleasePatientlyAsync();
}
