using System.Text;

namespace Tapi.Recording.Format;

/// <summary>Reads what a <see cref="ByteWriter"/> wrote. What cannot be is an <see cref="InvalidDataException"/>.</summary>
internal sealed class ByteReader(byte[] bytes)
{
    private int _at;

    public bool IsAtEnd => _at >= bytes.Length;

    public byte Byte() => _at < bytes.Length ? bytes[_at++] : throw Cut();

    public ulong Number()
    {
        var result = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = Byte();
            result |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return result;
            }
        }

        throw new InvalidDataException("a number is too long");
    }

    public int Count() => Number() is var count && count <= int.MaxValue
        ? (int)count
        : throw new InvalidDataException($"the count {count} is too large");

    public long Signed()
    {
        var value = Number();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public string Text()
    {
        var text = Bytes(Count());
        return Encoding.UTF8.GetString(text);
    }

    public byte[] Bytes(int count)
    {
        if (count > bytes.Length - _at)
        {
            throw Cut();
        }

        var result = bytes.AsSpan(_at, count).ToArray();
        _at += count;
        return result;
    }

    private static InvalidDataException Cut() => new("an entry is cut off");
}
