namespace Tapi.Runtime.Memory;

/// <summary>The three words at the start of every structure of variable size.</summary>
internal static class StructureHeader
{
    /// <summary>dwTotalSize: set by the caller to the size of the memory.</summary>
    public const int TotalSize = 0;

    /// <summary>dwNeededSize: set by TAPI to the size that everything would take.</summary>
    public const int NeededSize = 4;

    /// <summary>dwUsedSize: set by TAPI to the size that is filled.</summary>
    public const int UsedSize = 8;

    public const int Length = 12;

    /// <summary>No structure is ever larger than this, whatever a driver claims.</summary>
    public const int LargestStructure = 16 * 1024 * 1024;

    public const int MostTries = 8;

    /// <summary>How much of a buffer may be looked at: what the driver says, but never past the end.</summary>
    public static int Readable(uint usedSize, int size) =>
        Math.Min(size, (int)Math.Max(Length, Math.Min(usedSize, (uint)size)));

    /// <summary>The size for the next try, or the same size when there is no larger one.</summary>
    public static int Grow(int size, uint neededSize)
    {
        var wanted = neededSize > (uint)size ? neededSize : 2L * size;
        return (int)Math.Max(size, Math.Min(wanted, LargestStructure));
    }
}
