using System.Runtime.InteropServices;
using System.Text;

namespace Tapi.EndToEnd.Tests.Versions;

/// <summary>
/// A structure as a driver lays it out, byte for byte. Every DWORD of the fixed part starts as a mark that tells its place,
/// so that a member read at a wrong place shows.
/// </summary>
internal sealed class RawStructure
{
    private readonly List<byte> _bytes = [];

    public RawStructure(int fixedSize)
    {
        for (var offset = 0; offset < fixedSize; offset += sizeof(uint))
        {
            _bytes.AddRange(BitConverter.GetBytes(Mark(offset)));
        }
    }

    public int Length => _bytes.Count;

    /// <summary>What stands at a place of the fixed part that nobody wrote to.</summary>
    public static uint Mark(int offset) => 0xA5000000u | (uint)offset;

    public RawStructure Set<T>(int offset, T value)
        where T : unmanaged
    {
        MemoryMarshal.Write(CollectionsMarshal.AsSpan(_bytes)[offset..], value);
        return this;
    }

    /// <summary>Puts text with its NUL after all the rest, and its size and offset into two members.</summary>
    public RawStructure Text(int sizeOffset, string text) => Part(sizeOffset, Encoding.Unicode.GetBytes(text + '\0'));

    public RawStructure Part(int sizeOffset, params byte[] data)
    {
        Set(sizeOffset, data.Length).Set(sizeOffset + sizeof(uint), Length);
        _bytes.AddRange(data);
        return this;
    }

    /// <summary>The bytes, with their length in dwTotalSize, dwNeededSize and dwUsedSize.</summary>
    public byte[] Filled() => [.. Set(0, Length).Set(4, Length).Set(8, Length)._bytes];
}
