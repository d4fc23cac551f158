using System.Runtime.InteropServices;

namespace Tapi.Runtime.Memory;

/// <summary>Reads fields from bytes that cannot be trusted. Nothing outside the bytes is ever read.</summary>
/// <param name="bytes">The structure, cut to the part that may be looked at.</param>
/// <param name="origin">
/// Where the fields start: 0, or the place of an entry in a list. What fields point at always counts from the start of the bytes.
/// </param>
internal readonly struct StructureReader(ReadOnlyMemory<byte> bytes, int origin = 0)
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public bool Has(int offset, int size) =>
        offset >= 0 && size >= 0 && (long)origin + offset + size <= Bytes.Length;

    public unsafe T Value<T>(int offset)
        where T : unmanaged =>
        Has(offset, sizeof(T)) ? MemoryMarshal.Read<T>(Bytes.Span.Slice(origin + offset)) : default;

    public ReadOnlyMemory<byte> Data(int sizeFieldOffset, int offsetFieldOffset)
    {
        var size = Value<uint>(sizeFieldOffset);
        var offset = Value<uint>(offsetFieldOffset);
        return (ulong)offset + size <= (ulong)Bytes.Length
            ? Bytes.Slice((int)offset, (int)size)
            : ReadOnlyMemory<byte>.Empty;
    }

    /// <summary>The bytes from a place on, as far as there are any.</summary>
    public ReadOnlyMemory<byte> Cut(int offset, uint size) => Has(offset, 0)
        ? Bytes.Slice(origin + offset, (int)Math.Min(size, (uint)(Bytes.Length - origin - offset)))
        : ReadOnlyMemory<byte>.Empty;

    public string Text(int sizeFieldOffset, int offsetFieldOffset)
    {
        var text = Characters(sizeFieldOffset, offsetFieldOffset);
        var end = text.IndexOf('\0');
        return (end < 0 ? text : text.Slice(0, end)).ToString();
    }

    public IReadOnlyList<string> Texts(int sizeFieldOffset, int offsetFieldOffset)
    {
        List<string> texts = [];
        var rest = Characters(sizeFieldOffset, offsetFieldOffset);
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\0');
            if (end == 0)
            {
                break;
            }

            texts.Add((end < 0 ? rest : rest.Slice(0, end)).ToString());
            rest = end < 0 ? default : rest.Slice(end + 1);
        }

        return texts;
    }

    public unsafe IReadOnlyList<T> Values<T>(int sizeFieldOffset, int offsetFieldOffset)
        where T : unmanaged
    {
        var data = Data(sizeFieldOffset, offsetFieldOffset).Span;
        var values = new T[data.Length / sizeof(T)];
        data.Slice(0, values.Length * sizeof(T)).CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>The places of a list's entries: as many as its count says and its bytes hold.</summary>
    public IReadOnlyList<int> Entries(int sizeFieldOffset, int offsetFieldOffset, int countFieldOffset, int stride)
    {
        var start = (int)Math.Min(Value<uint>(offsetFieldOffset), int.MaxValue);
        var fitting = stride <= 0 ? 0 : Data(sizeFieldOffset, offsetFieldOffset).Length / stride;
        var counted = countFieldOffset < 0 ? uint.MaxValue : Value<uint>(countFieldOffset);
        var places = new int[(int)Math.Min((uint)fitting, counted)];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = start + (i * stride);
        }

        return places;
    }

    // Casting rounds an odd size down.
    private ReadOnlySpan<char> Characters(int sizeFieldOffset, int offsetFieldOffset) =>
        MemoryMarshal.Cast<byte, char>(Data(sizeFieldOffset, offsetFieldOffset).Span);
}
