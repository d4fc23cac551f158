using System.ComponentModel;

namespace Tapi.Runtime;

/// <summary>Something that has a handle: a line, a call, a phone. All members may be used from any thread.</summary>
public abstract partial class TapiObject : IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly List<IMessageWaits> _events = [];
    private readonly HashSet<ProxyRequest> _proxyRequests = [];
    private string? _releaseReason;

    /// <summary>Makes the object of a handle; it still has to be added to the application's objects.</summary>
    /// <param name="application">The application that the handle belongs to.</param>
    /// <param name="handle">The handle's value.</param>
    /// <param name="instance">The callback instance of its device, shared by the calls of a line; 0 when there is none.</param>
    protected TapiObject(TapiApplication application, uint handle, nuint instance)
    {
        Application = application ?? throw new ArgumentNullException(nameof(application));
        HandleValue = handle;
        Instance = instance;
    }

    /// <summary>The application that the handle belongs to.</summary>
    public TapiApplication Application { get; }

    /// <summary>The handle's value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public uint HandleValue { get; }

    /// <summary>The callback instance of its device, or 0.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public nuint Instance { get; }

    /// <summary>Whether the handle is no longer valid: released here, closed by TAPI, or gone with the application.</summary>
    public bool IsReleased => Volatile.Read(ref _releaseReason) is not null;

    /// <summary>What the object is, in one lower-case word for messages: "line", "call".</summary>
    protected abstract string KindName { get; }

    /// <summary>The native function behind <see cref="ReleaseNative"/>, or <see langword="null"/> when there is none.</summary>
    protected virtual string? ReleaseFunction => null;

    /// <summary>
    /// Whether <see cref="Instance"/> ends with this object, as it does for a line or a phone that was opened with it, and
    /// does not for a call, which shares it with its line. Releasing an owner also ends the objects and requests that share it.
    /// </summary>
    protected internal virtual bool OwnsInstance => false;

    /// <summary>The type under which the object table knows the object.</summary>
    internal Type? KnownAs { get; set; }

    internal string Kind => KindName;

    /// <summary>Prepares a request on this handle; call the native function next.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="function">The native function, for messages.</param>
    /// <param name="memorySize">How many bytes of memory TAPI writes to, 0 or more.</param>
    /// <param name="read">Makes the result out of that memory.</param>
    /// <param name="late">Takes a result whose waiter has gone, on the thread pool; <see langword="null"/> drops it.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ObjectDisposedException">The object was released, or the application shut down.</exception>
    protected PendingCall<T> Begin<T>(string function, int memorySize, ResultReader<T> read, Action<T>? late = null)
    {
        ThrowIfReleased();
        return Application.Requests.Begin(function, HandleValue, Instance, memorySize, read, late);
    }

    /// <summary>Throws when the handle is no longer valid; generated code calls it ahead of every native call.</summary>
    /// <exception cref="ObjectDisposedException">The object was released, or the application shut down.</exception>
    protected void ThrowIfReleased()
    {
        if (Volatile.Read(ref _releaseReason) is { } reason)
        {
            throw new ObjectDisposedException(KindName, $"The {KindName} cannot be used: {reason}.");
        }
    }

    /// <summary>Raises the typed event for a message about this object.</summary>
    /// <param name="message">The typed message.</param>
    /// <returns>Whether somebody took it.</returns>
    protected internal virtual ValueTask<bool> DeliverAsync(object message) => default;

    /// <summary>Called once, when the handle has become invalid by whatever way. It must not block and should not throw.</summary>
    protected internal virtual void OnReleased()
    {
    }

    internal void Attach(IMessageWaits waits)
    {
        lock (_gate)
        {
            _events.Add(waits);
        }

        if (Volatile.Read(ref _releaseReason) is { } reason)
        {
            waits.End(reason);
        }
    }

    internal void Attach(ProxyRequest request)
    {
        lock (_gate)
        {
            _proxyRequests.Add(request);
        }
    }

    internal void Detach(ProxyRequest request)
    {
        lock (_gate)
        {
            _proxyRequests.Remove(request);
        }
    }

    internal void AbandonProxyRequests()
    {
        ProxyRequest[] requests;
        lock (_gate)
        {
            requests = [.. _proxyRequests];
        }

        foreach (ProxyRequest request in requests)
        {
            request.Abandon();
        }
    }

    internal void EndWaits(string reason)
    {
        IMessageWaits[] events;
        lock (_gate)
        {
            events = [.. _events];
        }

        foreach (IMessageWaits waits in events)
        {
            waits.End(reason);
        }
    }

    internal bool TrySetReleased(string reason) => Interlocked.CompareExchange(ref _releaseReason, reason, null) is null;

    /// <summary>The handle is invalid now. Gives whether this was news.</summary>
    internal bool MarkReleased(string reason)
    {
        if (!Application.Release(this, reason))
        {
            return false;
        }

        Application.Signals.Signal(HandleValue);
        EndWaits(reason);
        try
        {
            OnReleased();
        }
        catch (Exception failure)
        {
            Application.ReportFailure(failure);
        }

        return true;
    }
}
