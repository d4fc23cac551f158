namespace Tapi.Runtime.Requests;

/// <summary>A request, from before its function is called until its memory is free.</summary>
internal abstract class Request(string function, uint handle, nuint instance)
{
    public string Function { get; } = function;

    public uint Handle { get; } = handle;

    /// <summary>Whether the result of its function is known, or the function was not called after all.</summary>
    public bool IsStarted { get; set; }

    /// <summary>When the function was called, on the clock of <see cref="InFlightRequests"/>.</summary>
    public long Started { get; set; }

    /// <summary>Its place among the requests in flight; null after its function has returned.</summary>
    public LinkedListNode<Request>? InFlightNode { get; set; }

    /// <summary>The message that completes it; null when a reply does.</summary>
    public virtual MessageKey? Key => null;

    /// <summary>Whether its result must be given back, as a call must.</summary>
    public abstract bool BringsObject { get; }

    public bool Concerns(uint otherHandle, nuint otherInstance) =>
        Handle == otherHandle || (instance != 0 && instance == otherInstance);

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
