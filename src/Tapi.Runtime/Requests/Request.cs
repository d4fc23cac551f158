namespace Tapi.Runtime;

/// <summary>A request, from before its function is called until its memory is free.</summary>
internal abstract class Request(string function, uint handle, nuint instance)
{
    public string Function { get; } = function;

    /// <summary>When the call started, on the clock of the table.</summary>
    public long Started { get; set; }

    /// <summary>Where it stands among the calls in flight, or null when its call has returned.</summary>
    public LinkedListNode<Request>? Place { get; set; }

    /// <summary>Whether its result is something that must be given back, such as a call.</summary>
    public abstract bool BringsObject { get; }

    public bool Concerns(uint otherHandle, nuint otherInstance) =>
        handle == otherHandle || (instance != 0 && instance == otherInstance);

    /// <summary>The reply came. Ends the wait, or gives a late result away, and frees the memory. Never throws.</summary>
    public abstract void Complete(int result);

    /// <summary>Ends the wait only.</summary>
    public abstract void End(string reason);

    public abstract void Free();
}
