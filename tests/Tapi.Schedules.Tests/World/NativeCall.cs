namespace Tapi.Schedules.Tests.World;

/// <summary>A call as TAPI has it: one life of a handle.</summary>
internal sealed class NativeCall(int life, uint handle)
{
    public int Life => life;

    public uint Handle => handle;

    /// <summary>The buffers of gatherings that have not ended.</summary>
    public Queue<nint> Gatherings { get; } = [];
}
