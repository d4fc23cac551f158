namespace Tapi.Runtime.Memory;

/// <summary>How many native blocks of one owner are allocated; tests prove with it that nothing leaks.</summary>
internal sealed class BlockCounter
{
    private int _live;

    /// <summary>Where the blocks come from.</summary>
    public IBlockMemory Memory { get; set; } = ProcessMemory.Instance;

    public int Live => Volatile.Read(ref _live);

    public void Add(int change) => Interlocked.Add(ref _live, change);
}
