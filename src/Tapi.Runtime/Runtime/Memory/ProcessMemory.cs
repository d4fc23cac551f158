using System.Runtime.InteropServices;

namespace Tapi.Runtime.Memory;

/// <summary>The memory of the process.</summary>
internal sealed unsafe class ProcessMemory : IBlockMemory
{
    public static ProcessMemory Instance { get; } = new();

    public void* Allocate(int size)
    {
#if NET8_0_OR_GREATER
        return NativeMemory.AllocZeroed((nuint)size);
#else
        var memory = (void*)Marshal.AllocHGlobal(size);
        new Span<byte>(memory, size).Clear();
        return memory;
#endif
    }

    public void Free(void* memory, int size)
    {
#if NET8_0_OR_GREATER
        NativeMemory.Free(memory);
#else
        Marshal.FreeHGlobal((nint)memory);
#endif
    }
}
