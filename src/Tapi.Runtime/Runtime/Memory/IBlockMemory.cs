namespace Tapi.Runtime.Memory;

/// <summary>Where native blocks come from; tests put one in its place that notices what is written where it must not be.</summary>
internal unsafe interface IBlockMemory
{
    /// <summary>Returns zeroed memory.</summary>
    void* Allocate(int size);

    void Free(void* memory, int size);
}
