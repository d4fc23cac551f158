namespace Tapi.Runtime.Requests;

/// <summary>A request, from before its function is called until its memory is free.</summary>
internal abstract class Request(string function, uint handle, nuint instance, object? owner)
{
    private RequestLinks _ofHandle;
    private RequestLinks _ofInstance;
    private RequestLinks _ofQueue;
    private volatile bool _isStarted;

    public string Function { get; } = function;

    public uint Handle { get; } = handle;

    public nuint Instance { get; } = instance;

    /// <summary>The object whose method it is; a handle may be given out again while its predecessor is being released.</summary>
    public object? Owner { get; private set; } = owner;

    /// <summary>Whether the result of its function is known, or the function was not called after all.</summary>
    public bool IsStarted
    {
        get => _isStarted;
        set => _isStarted = value;
    }

    /// <summary>When the function was called, on the clock of <see cref="InFlightRequests"/>.</summary>
    public long Started { get; set; }

    /// <summary>The number of the message that was being read when it began.</summary>
    public long BeganAt { get; set; }

    /// <summary>Its request id, once the function has returned one.</summary>
    public uint RequestId { get; set; }

    public RequestPlace Place { get; set; }

    /// <summary>Whether its wait was ended with its handle.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Whether its wait is over, and no token can cancel it any more. Guarded by the request.</summary>
    protected bool IsOver { get; set; }

    /// <summary>Whether its memory stays after its completion, because TAPI may still write it.</summary>
    public bool KeepsMemory { get; set; }

    /// <summary>Whether its function has not returned yet, or its result is not made.</summary>
    public bool IsInFlight { get; set; }

    /// <summary>The message that completes it; null when a reply does.</summary>
    public virtual MessageKey? Key => null;

    /// <summary>Whether its result must be given back, as a call must.</summary>
    public abstract bool BringsObject { get; }

    /// <summary>Whether something must be kept for TAPI after the wait was ended.</summary>
    public abstract bool OutlivesItsWait { get; }

    public ref RequestLinks Links(RequestLink link)
    {
        switch (link)
        {
            case RequestLink.Handle:
                return ref _ofHandle;
            case RequestLink.Instance:
                return ref _ofInstance;
            default:
                return ref _ofQueue;
        }
    }

    /// <summary>Whether it is about a handle of a device that was opened with the instance; 0 stands for any.</summary>
    public bool IsAbout(nuint otherInstance, object? otherOwner) =>
        (otherInstance == 0 || Instance == 0 || otherInstance == Instance)
        && (otherOwner is null || Owner is null || ReferenceEquals(otherOwner, Owner));

    /// <summary>Its handle ended. It must not keep the object alive as long as TAPI may keep the request.</summary>
    public void MarkEnded()
    {
        IsEnded = true;
        Owner = null;
    }

    /// <summary>Takes the message that completes it, ahead of <see cref="Complete"/>.</summary>
    public virtual void Accept(in NativeMessage message)
    {
    }

    /// <summary>The result is known. Ends the wait, or passes a late result on, and frees the memory. Never throws.</summary>
    public abstract void Complete(int result);

    /// <summary>Ends the wait only.</summary>
    public abstract void End(string reason);

    public abstract void Free();
}
