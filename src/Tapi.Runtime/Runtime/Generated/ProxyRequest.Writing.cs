using Tapi.Runtime.Memory;

namespace Tapi.Runtime.Generated;

public abstract unsafe partial class ProxyRequest
{
    /// <summary>Writes a structure with the data after it, and sets its dwNeededSize and dwUsedSize.</summary>
    /// <param name="offset">Where it starts in the request, in bytes.</param>
    /// <param name="block">The structure and its data; the first three members do not count.</param>
    /// <param name="fixedSize">
    /// How many bytes the structure has without data. Only these are written when the client's room is too small; the client
    /// sees from dwNeededSize what to ask for.
    /// </param>
    /// <exception cref="ArgumentException">The block is shorter than its structure.</exception>
    /// <exception cref="InvalidOperationException">The request was answered before.</exception>
    protected void WriteBlock(int offset, ReadOnlySpan<byte> block, int fixedSize)
    {
        if (block.Length < fixedSize || fixedSize < StructureHeader.Length)
        {
            throw new ArgumentException($"The structure has {fixedSize} bytes.", nameof(block));
        }

        // The request says what the client made room for; the total is TAPI's and must not change.
        long room = Math.Min(UInt32(offset), (uint)Math.Max(Bytes.Length - offset, 0));
        var used = block.Length <= room ? block.Length : (int)Math.Min(fixedSize, room);
        if (used < StructureHeader.Length)
        {
            throw new ArgumentException($"The client left {room} bytes for the answer.", nameof(block));
        }

        WriteBytes(offset + StructureHeader.Length, block.Slice(StructureHeader.Length, used - StructureHeader.Length));
        Write(offset + StructureHeader.NeededSize, (uint)block.Length);
        Write(offset + StructureHeader.UsedSize, (uint)used);
    }

    /// <summary>Writes at most as many bytes as a size member of the request allows.</summary>
    /// <param name="offset">Where they start in the request, in bytes.</param>
    /// <param name="data">The bytes.</param>
    /// <param name="sizeFieldOffset">Where the size member is.</param>
    /// <exception cref="ArgumentException">The client left less room.</exception>
    /// <exception cref="InvalidOperationException">The request was answered before.</exception>
    protected void WriteLimited(int offset, ReadOnlySpan<byte> data, int sizeFieldOffset)
    {
        if ((uint)data.Length > UInt32(sizeFieldOffset))
        {
            throw new ArgumentException($"The client left {UInt32(sizeFieldOffset)} bytes for the answer.", nameof(data));
        }

        WriteBytes(offset, data);
    }
}
