using System.ComponentModel;

using Tapi.Runtime.Objects;
using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Generated;

/// <summary>The base of the generated classes of lines, calls and phones.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class TapiObjectBase : TapiObject, IHandleObject, IMessageOwner
{
    private readonly object _gate = new();
    private HashSet<ProxyRequest>? _proxyRequests;
    private MessageSource? _lastSource;
    private MessageEnd? _waitsEnd;

    /// <summary>Makes the object of a handle; it still has to be added to the application's objects.</summary>
    /// <param name="application">The application that the handle belongs to.</param>
    /// <param name="handle">The handle's value.</param>
    /// <param name="instance">The callback instance of its device, shared by the calls of a line; 0 when there is none.</param>
    protected TapiObjectBase(TapiApplicationBase application, uint handle, nuint instance)
    {
        Application = application ?? throw new ArgumentNullException(nameof(application));
        HandleValue = handle;
        Instance = instance;
    }

    /// <summary>The application that the handle belongs to.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TapiApplicationBase Application { get; }

    /// <summary>The handle's value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public uint HandleValue { get; }

    /// <summary>The callback instance of its device, or 0.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public nuint Instance { get; }

    /// <summary>What the object is, in one lower-case word for messages: "line", "call".</summary>
    protected abstract string KindName { get; }

    /// <summary>The native function that <see cref="ReleaseNative"/> calls, or <see langword="null"/> when there is none.</summary>
    protected virtual string? ReleaseFunction => null;

    /// <summary>
    /// Whether <see cref="Instance"/> ends with this object, as it does for a line or a phone that was opened with it, and
    /// does not for a call, which shares it with its line. Releasing an owner also ends the objects and requests that share it.
    /// </summary>
    protected internal virtual bool OwnsInstance => false;

    internal string Kind => KindName;

    /// <summary>The version that was negotiated for its device.</summary>
    internal TapiVersion Version => Application.VersionOf(Instance);

    Type? IHandleObject.KnownAs { get; set; }

    long IHandleObject.Since { get; set; }

    long? IHandleObject.ReleasingAfter { get; set; }

    object IMessageOwner.SourceGate => _gate;

    MessageSource? IMessageOwner.LastSource
    {
        get => _lastSource;
        set => _lastSource = value;
    }

    SynchronizationContext? IMessageOwner.HandlerContext => Application.HandlerContext;

    int IMessageOwner.MessageLimit => Application.MessageLimit;

    MessageEnd? IMessageOwner.End =>
        ReleaseReason is { } reason ? new MessageEnd(reason) : Volatile.Read(ref _waitsEnd) ?? Application.MessageEnd;

    /// <summary>
    /// Whether TAPI ended the handle, by a message: those that came before it, and the message itself, still reach their handlers.
    /// </summary>
    internal bool IsEndedByMessage { get; set; }

    bool IHandleObject.TrySetReleased(string reason) => TrySetReleased(reason);

    /// <summary>Prepares a request on this handle; call the native function next.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="function">The native function, for messages.</param>
    /// <param name="memorySize">How many bytes of memory TAPI writes to, 0 or more.</param>
    /// <param name="read">Makes the result from that memory.</param>
    /// <param name="late">Takes a result that nobody waits for any more, on the thread pool; <see langword="null"/> drops it.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ObjectDisposedException">The object was released, or the application shut down.</exception>
    protected PendingCall<T> Begin<T>(string function, int memorySize, ResultReader<T> read, Action<T>? late = null)
    {
        ThrowIfReleased();
        return TapiApplicationBase.Begin(Application.Requests, function, HandleValue, Instance, memorySize, read, late, this);
    }

    /// <summary>Prepares a request that a message about this handle completes; call the native function next.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="function">The native function, for messages.</param>
    /// <param name="messageId">The number of the message.</param>
    /// <param name="memorySize">How many bytes of memory TAPI writes to, 0 or more.</param>
    /// <param name="read">Makes the result from that memory and the message.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ObjectDisposedException">The object was released, or the application shut down.</exception>
    protected PendingCall<T> BeginUntil<T>(string function, uint messageId, int memorySize, CompletionReader<T> read)
    {
        ThrowIfReleased();
        var key = new MessageKey(HandleValue, messageId);
        return TapiApplicationBase.BeginUntil(Application.Requests, function, key, Instance, memorySize, read, this);
    }

    /// <summary>Throws when the handle is no longer valid; generated code calls it ahead of every native call.</summary>
    /// <exception cref="ObjectDisposedException">The object was released, or the application shut down.</exception>
    protected void ThrowIfReleased()
    {
        if (ReleaseReason is { } reason)
        {
            throw new ObjectDisposedException(KindName, $"The {KindName} cannot be used: {reason}.");
        }
    }

    /// <summary>Returns a source of this object, and makes it when it is needed first.</summary>
    /// <typeparam name="TSender">The type of this object.</typeparam>
    /// <typeparam name="TMessage">The type of the messages.</typeparam>
    /// <param name="field">The field of the source.</param>
    /// <param name="sender">This object.</param>
    /// <returns>The source.</returns>
    protected static MessageSource<TSender, TMessage> Source<TSender, TMessage>(
        ref MessageSource<TSender, TMessage>? field, TSender sender)
        where TSender : TapiObjectBase
        where TMessage : class => MessageSource.GetOrAdd(ref field, sender);

    /// <summary>Finds the source that a message about this object belongs to.</summary>
    /// <param name="message">The typed message.</param>
    /// <returns>The source, or <see langword="null"/>.</returns>
    protected internal virtual MessageSource? SourceOf(object message) => null;

    void IMessageOwner.ReportFailure(Exception failure, object? message) => Application.ReportFailure(failure, this, message);

    /// <summary>Called once, after the handle became invalid for whatever reason. It must not block and should not throw.</summary>
    protected internal virtual void OnReleased()
    {
    }

    internal void Attach(ProxyRequest request)
    {
        lock (_gate)
        {
            (_proxyRequests ??= []).Add(request);
        }
    }

    internal void Detach(ProxyRequest request)
    {
        lock (_gate)
        {
            _proxyRequests?.Remove(request);
        }
    }

    internal void AbandonProxyRequests()
    {
        ProxyRequest[] requests;
        lock (_gate)
        {
            requests = _proxyRequests is null ? [] : [.. _proxyRequests];
        }

        foreach (var request in requests)
        {
            request.Abandon();
        }
    }

    /// <summary>The handle is invalid now. Returns whether this was new.</summary>
    internal bool MarkReleased(string reason)
    {
        if (!Application.Release(this, reason))
        {
            return false;
        }

        Application.Signals.Signal(HandleValue);
        MessageSource.EndAll(this, new MessageEnd(reason));
        try
        {
            OnReleased();
        }
        catch (Exception failure)
        {
            Application.ReportFailure(failure, this);
        }

        return true;
    }
}
