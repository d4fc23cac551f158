namespace Tapi;

/// <summary>Something that has a handle: a line, a call, a phone. All members may be used from any thread.</summary>
public abstract class TapiObject : IAsyncDisposable
{
    private string? _releaseReason;

    private protected TapiObject()
    {
    }

    /// <summary>Whether the handle is no longer valid: released here, closed by TAPI, or gone with the application.</summary>
    public bool IsReleased => ReleaseReason is not null;

    /// <summary>Why the handle is no longer valid, or null.</summary>
    internal string? ReleaseReason => Volatile.Read(ref _releaseReason);

    /// <summary>
    /// Releases the handle with patience: when TAPI refuses, drops first where there is something to drop, and tries again
    /// with each message about the handle and from time to time, for 5 seconds at most. Never throws; a handle that stays is counted.
    /// </summary>
    /// <returns>The end of the attempt.</returns>
    public ValueTask DisposeAsync() => ReleasePatientlyAsync();

    /// <summary>Returns whether the object was not released before.</summary>
    internal bool TrySetReleased(string reason) => Interlocked.CompareExchange(ref _releaseReason, reason, null) is null;

    private protected abstract ValueTask ReleasePatientlyAsync();
}
