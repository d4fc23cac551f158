using System.Runtime.InteropServices;
using System.Text;

namespace Tapi.Simulator.Tests.Native;

/// <summary>A structure as bytes at offsets.</summary>
internal sealed unsafe class Block : IDisposable
{
    private readonly int _size;

    /// <summary>Allocates zeroed memory and writes its size into the first member.</summary>
    public Block(int size, int? statedSize = null)
    {
        _size = size;
        Address = (byte*)NativeMemory.AllocZeroed((nuint)Math.Max(size, 1));
        if (size >= sizeof(uint))
        {
            this[0] = (uint)(statedSize ?? size);
        }
    }

    public byte* Address { get; private set; }

    public uint this[int offset]
    {
        get => *(uint*)(Address + offset);
        set => *(uint*)(Address + offset) = value;
    }

    public ReadOnlySpan<byte> Bytes => new(Address, _size);

    /// <summary>A pointer-sized member.</summary>
    public nuint Word(int offset) => *(nuint*)(Address + offset);

    /// <summary>The string whose size is at this offset and whose offset follows; it must end in a NUL.</summary>
    public string Text(int sizeOffset) => TextAt(Address, sizeOffset);

    public static string TextAt(byte* structure, int sizeOffset)
    {
        var size = *(int*)(structure + sizeOffset);
        var offset = *(int*)(structure + sizeOffset + 4);
        if (size == 0)
        {
            Assert.Equal(0, offset);
            return string.Empty;
        }

        var text = Encoding.Unicode.GetString(structure + offset, size);
        Assert.EndsWith("\0", text, StringComparison.Ordinal);
        return text[..^1];
    }

    public void Dispose()
    {
        NativeMemory.Free(Address);
        Address = null;
    }
}
