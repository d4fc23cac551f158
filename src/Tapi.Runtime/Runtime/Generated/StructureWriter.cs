using System.ComponentModel;
using System.Runtime.InteropServices;
using Tapi.Runtime.Memory;

namespace Tapi.Runtime.Generated;

/// <summary>Lays out a structure: a fixed part, then strings and bytes after it, each on a 4-byte boundary.</summary>
/// <remarks>Not thread-safe.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StructureWriter
{
    private readonly int _origin;
    private readonly int _fixedSize;
    private readonly Buffer _buffer;

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
        _buffer = new Buffer(fixedSize);
    }

    private StructureWriter(Buffer buffer, int origin, int fixedSize)
    {
        _buffer = buffer;
        _origin = origin;
        _fixedSize = fixedSize;
    }

    /// <summary>Writes a DWORD into the fixed part.</summary>
    /// <param name="offset">Where, in bytes.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The field is not inside the fixed part.</exception>
    public void UInt32(int offset, uint value) => Value(offset, value);

    /// <summary>Writes a value into the fixed part.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="offset">Where, in bytes.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The field is not inside the fixed part.</exception>
    public unsafe void Value<T>(int offset, T value)
        where T : unmanaged
    {
        if (offset < 0 || offset > _fixedSize - sizeof(T))
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"The fixed part has {_fixedSize} bytes.");
        }

        new ReadOnlySpan<byte>(&value, sizeof(T)).CopyTo(_buffer.Bytes.AsSpan(_origin + offset));
    }

    /// <summary>Appends a UTF-16 string with its NUL and writes its size and offset.</summary>
    /// <param name="sizeFieldOffset">Where its size in bytes goes, the NUL included.</param>
    /// <param name="offsetFieldOffset">Where its offset goes.</param>
    /// <param name="text">The string; <see langword="null"/> is size 0 and offset 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A field is not inside the fixed part.</exception>
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
    /// <param name="data">The bytes; none are size 0 and offset 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A field is not inside the fixed part.</exception>
    public void Bytes(int sizeFieldOffset, int offsetFieldOffset, ReadOnlySpan<byte> data)
    {
        var start = data.IsEmpty ? 0 : _buffer.Append(data.Length);
        UInt32(sizeFieldOffset, (uint)data.Length);
        UInt32(offsetFieldOffset, (uint)start);
        data.CopyTo(_buffer.Bytes.AsSpan(start));
    }

    /// <summary>Appends values one after another, and writes their size and offset.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="sizeFieldOffset">Where their size in bytes goes.</param>
    /// <param name="offsetFieldOffset">Where their offset goes.</param>
    /// <param name="values">The values; <see langword="null"/> is none.</param>
    public void Values<T>(int sizeFieldOffset, int offsetFieldOffset, IReadOnlyCollection<T>? values)
        where T : unmanaged =>
        Bytes(sizeFieldOffset, offsetFieldOffset, MemoryMarshal.AsBytes<T>(values?.ToArray()));

    /// <summary>Appends a list of entries, and writes its size and offset. What the entries point at comes after them.</summary>
    /// <typeparam name="T">The type of an entry.</typeparam>
    /// <param name="sizeFieldOffset">Where the size of the list goes.</param>
    /// <param name="offsetFieldOffset">Where its offset goes.</param>
    /// <param name="stride">The size of an entry in bytes.</param>
    /// <param name="entries">The entries; <see langword="null"/> is none.</param>
    /// <param name="write">Writes an entry; its offsets count from the start of the whole structure.</param>
    /// <exception cref="ArgumentException">An entry is <see langword="null"/>.</exception>
    public void Entries<T>(
        int sizeFieldOffset, int offsetFieldOffset, int stride, IReadOnlyCollection<T>? entries, Action<T, StructureWriter> write)
    {
        var size = checked(stride * (entries?.Count ?? 0));
        var start = size == 0 ? 0 : _buffer.Append(size);
        UInt32(sizeFieldOffset, (uint)size);
        UInt32(offsetFieldOffset, (uint)start);
        InlineEntries(start, stride, entries, write);
    }

    /// <summary>Writes entries that the fixed part has room for.</summary>
    /// <typeparam name="T">The type of an entry.</typeparam>
    /// <param name="start">Where the first one goes.</param>
    /// <param name="stride">The size of an entry in bytes.</param>
    /// <param name="entries">The entries; <see langword="null"/> is none.</param>
    /// <param name="write">Writes an entry.</param>
    /// <exception cref="ArgumentException">An entry is <see langword="null"/>.</exception>
    public void InlineEntries<T>(int start, int stride, IReadOnlyCollection<T>? entries, Action<T, StructureWriter> write)
    {
        if (write is null)
        {
            throw new ArgumentNullException(nameof(write));
        }

        var number = 0;
        foreach (var entry in entries ?? [])
        {
            if (entry is null)
            {
                throw new ArgumentException($"Entry {number} is null.", nameof(entries));
            }

            write(entry, new StructureWriter(_buffer, start + (number * stride), stride));
            number++;
        }
    }

    /// <summary>Finishes the structure.</summary>
    /// <returns>A copy, with its length in the first DWORD.</returns>
    public byte[] ToArray()
    {
        UInt32(StructureHeader.TotalSize, (uint)_buffer.Length);
        return _buffer.Bytes.AsSpan(0, _buffer.Length).ToArray();
    }

    /// <summary>Finishes a structure that says how much of it is filled.</summary>
    /// <returns>A copy, with its length in dwTotalSize, dwNeededSize and dwUsedSize.</returns>
    public byte[] ToFilledArray()
    {
        UInt32(StructureHeader.NeededSize, (uint)_buffer.Length);
        UInt32(StructureHeader.UsedSize, (uint)_buffer.Length);
        return ToArray();
    }

    /// <summary>The bytes that a structure and its entries share.</summary>
    private sealed class Buffer(int length)
    {
        public byte[] Bytes { get; private set; } = new byte[length];

        public int Length { get; private set; } = length;

        /// <summary>Makes room on the next 4-byte boundary and returns its place.</summary>
        public int Append(int size)
        {
            var start = checked(Length + 3) & ~3;
            Length = checked(start + size);
            if (Length > Bytes.Length)
            {
                var larger = new byte[(int)Math.Max(Length, Math.Min(2L * Bytes.Length, int.MaxValue / 2))];
                Bytes.CopyTo(larger, 0);
                Bytes = larger;
            }

            return start;
        }
    }
}
