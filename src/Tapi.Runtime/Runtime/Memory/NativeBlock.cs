namespace Tapi.Runtime.Memory;

/// <summary>Zeroed native memory at an address that never moves. Freed exactly once, and cleared before: it may have held a PIN.</summary>
internal sealed unsafe class NativeBlock : IDisposable
{
    private readonly BlockCounter? _counter;
    private nint _memory;

    public NativeBlock(int size, BlockCounter? counter = null)
    {
        Size = size;
        _counter = counter;
        _memory = (nint)Memory.Allocate(size);
        _counter?.Add(1);
    }

    public int Size { get; }

    public byte* Pointer => (byte*)Volatile.Read(ref _memory);

    private IBlockMemory Memory => _counter?.Memory ?? ProcessMemory.Instance;

    public void Dispose()
    {
        var memory = (void*)Interlocked.Exchange(ref _memory, IntPtr.Zero);
        if (memory == null)
        {
            return;
        }

        new Span<byte>(memory, Size).Clear();
        Memory.Free(memory, Size);
        _counter?.Add(-1);
    }
}
