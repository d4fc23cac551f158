using System.Runtime.InteropServices;

namespace Tapi.Runtime.Memory;

/// <summary>Zeroed native memory at an address that never moves. Freed exactly once, by its owner.</summary>
internal sealed unsafe class NativeBlock : IDisposable
{
    private readonly BlockCounter? _counter;
    private void* _memory;

    public NativeBlock(int size, BlockCounter? counter = null)
    {
#if NET8_0_OR_GREATER
        _memory = NativeMemory.AllocZeroed((nuint)size);
#else
        _memory = (void*)Marshal.AllocHGlobal(size);
        new Span<byte>(_memory, size).Clear();
#endif
        Size = size;
        _counter = counter;
        _counter?.Add(1);
    }

    public int Size { get; }

    public byte* Pointer => (byte*)_memory;

    public void Dispose()
    {
        if (_memory == null)
        {
            return;
        }

#if NET8_0_OR_GREATER
        NativeMemory.Free(_memory);
#else
        Marshal.FreeHGlobal((nint)_memory);
#endif
        _memory = null;
        _counter?.Add(-1);
    }
}
