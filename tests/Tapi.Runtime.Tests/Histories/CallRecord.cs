namespace Tapi.Runtime.Tests.Histories;

/// <summary>A call as TAPI has it: one life of a handle.</summary>
internal sealed class CallRecord(int number, uint handle, nuint instance)
{
    public int Number => number;

    public uint Handle => handle;

    public nuint Instance => instance;

    /// <summary>Whether the program has an object of it.</summary>
    public bool IsKnown { get; set; }

    public bool IsReleased { get; set; }

    /// <summary>The number of the last change of its state that its object has heard of.</summary>
    public int Last { get; set; }

    public bool IsLive => IsKnown && !IsReleased;
}
