using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Tapi.Runtime.Memory;

namespace Tapi.Runtime.Tests.Fakes;

/// <summary>
/// A debug allocator: fences around each block show what is written next to it, and freed blocks are poisoned and kept, which shows what is
/// written after their end.
/// </summary>
internal sealed unsafe class GuardedMemory : IBlockMemory, IDisposable
{
    private const int Fence = 64;
    private const byte FenceByte = 0xFD;
    private const byte Poison = 0xDD;

    private readonly ConcurrentDictionary<nint, int> _live = new();
    private readonly ConcurrentQueue<(nint Memory, int Size)> _freed = [];

    /// <summary>What was in the blocks when they were freed.</summary>
    public ConcurrentQueue<byte[]> LastContents { get; } = [];

    public void* Allocate(int size)
    {
        var whole = (byte*)NativeMemory.Alloc((nuint)(size + (2 * Fence)));
        new Span<byte>(whole, size + (2 * Fence)).Fill(FenceByte);
        new Span<byte>(whole + Fence, size).Clear();
        Assert.True(_live.TryAdd((nint)(whole + Fence), size));
        return whole + Fence;
    }

    public void Free(void* memory, int size)
    {
        Assert.True(_live.TryRemove((nint)memory, out var allocated), "It is freed twice, or was never allocated.");
        Assert.Equal(allocated, size);
        AssertFences((byte*)memory, size);
        LastContents.Enqueue(new Span<byte>(memory, size).ToArray());
        new Span<byte>(memory, size).Fill(Poison);
        _freed.Enqueue(((nint)memory, size));
    }

    /// <summary>Nothing was written next to a block or after its end.</summary>
    public void AssertUntouched()
    {
        foreach (var (memory, size) in _live)
        {
            AssertFences((byte*)memory, size);
        }

        foreach (var (memory, size) in _freed)
        {
            AssertFences((byte*)memory, size);
            Assert.False(new Span<byte>((byte*)memory, size).ContainsAnyExcept(Poison), "A block was written after it had been freed.");
        }
    }

    public void Dispose()
    {
        foreach (var memory in _live.Keys.Concat(_freed.Select(freed => freed.Memory)))
        {
            NativeMemory.Free((byte*)memory - Fence);
        }
    }

    private static void AssertFences(byte* memory, int size)
    {
        var isIntact = !new Span<byte>(memory - Fence, Fence).ContainsAnyExcept(FenceByte)
            && !new Span<byte>(memory + size, Fence).ContainsAnyExcept(FenceByte);
        Assert.True(isIntact, "Something was written next to a block.");
    }
}
