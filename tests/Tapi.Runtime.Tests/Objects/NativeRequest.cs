using System.Runtime.InteropServices;

namespace Tapi.Runtime.Tests.Objects;

/// <summary>Native memory of a proxy request.</summary>
internal sealed unsafe class NativeRequest : IDisposable
{
    public NativeRequest(int size)
    {
        Size = size;
        Pointer = (byte*)NativeMemory.AllocZeroed((nuint)size);
        *(uint*)Pointer = (uint)size;
    }

    public int Size { get; }

    public byte* Pointer { get; }

    public nint Address => (nint)Pointer;

    public uint this[int offset]
    {
        get => *(uint*)(Pointer + offset);
        set => *(uint*)(Pointer + offset) = value;
    }

    public void Dispose() => NativeMemory.Free(Pointer);
}
