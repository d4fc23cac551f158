using System.Runtime.InteropServices;

namespace Tapi.Runtime;

/// <summary>Lays out a structure: a fixed part, then strings and bytes behind it, each on a 4-byte boundary.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class StructureWriter
{
    private readonly int _fixedSize;
    private byte[] _bytes;
    private int _length;

    /// <summary>Starts with a zeroed fixed part.</summary>
    /// <param name="fixedSize">The size of the fixed part in bytes, 4 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fixedSize"/> is below 4.</exception>
    public StructureWriter(int fixedSize)
    {
        if (fixedSize < sizeof(uint))
        {
            throw new ArgumentOutOfRangeException(nameof(fixedSize), fixedSize, "The fixed part holds at least its size.");
        }

        _fixedSize = fixedSize;
        _bytes = new byte[fixedSize];
        _length = fixedSize;
    }

    /// <summary>Writes a DWORD into the fixed part.</summary>
    /// <param name="offset">Where, in bytes.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The field is not inside of the fixed part.</exception>
    public void UInt32(int offset, uint value) => Value(offset, value);

    /// <summary>Writes a value into the fixed part.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="offset">Where, in bytes.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The field is not inside of the fixed part.</exception>
    public unsafe void Value<T>(int offset, T value)
        where T : unmanaged
    {
        if (offset < 0 || offset > _fixedSize - sizeof(T))
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"The fixed part has {_fixedSize} bytes.");
        }

        new ReadOnlySpan<byte>(&value, sizeof(T)).CopyTo(_bytes.AsSpan(offset));
    }

    /// <summary>Appends a UTF-16 string with its NUL and writes its size and offset.</summary>
    /// <param name="sizeFieldOffset">Where its size in bytes goes, the NUL included.</param>
    /// <param name="offsetFieldOffset">Where its offset goes.</param>
    /// <param name="text">The string; <see langword="null"/> gives size 0 and offset 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A field is not inside of the fixed part.</exception>
    public void Text(int sizeFieldOffset, int offsetFieldOffset, string? text)
    {
        if (text is null)
        {
            Bytes(sizeFieldOffset, offsetFieldOffset, default);
            return;
        }

        Bytes(sizeFieldOffset, offsetFieldOffset, MemoryMarshal.AsBytes((text + '\0').AsSpan()));
    }

    /// <summary>Appends bytes and writes their size and offset.</summary>
    /// <param name="sizeFieldOffset">Where their size goes.</param>
    /// <param name="offsetFieldOffset">Where their offset goes.</param>
    /// <param name="data">The bytes; none give size 0 and offset 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A field is not inside of the fixed part.</exception>
    public void Bytes(int sizeFieldOffset, int offsetFieldOffset, ReadOnlySpan<byte> data)
    {
        int start = data.IsEmpty ? 0 : checked(_length + 3) & ~3;
        UInt32(sizeFieldOffset, (uint)data.Length);
        UInt32(offsetFieldOffset, (uint)start);
        if (data.IsEmpty)
        {
            return;
        }

        int end = checked(start + data.Length);
        if (end > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Max(end, Math.Min(2L * _bytes.Length, int.MaxValue / 2)));
        }

        data.CopyTo(_bytes.AsSpan(start));
        _length = end;
    }

    /// <summary>Finishes the structure.</summary>
    /// <returns>A copy, with its length in the first DWORD.</returns>
    public byte[] ToArray()
    {
        UInt32(StructureHeader.TotalSize, (uint)_length);
        return _bytes.AsSpan(0, _length).ToArray();
    }
}
