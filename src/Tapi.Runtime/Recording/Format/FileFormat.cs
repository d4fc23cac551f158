using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Tapi.Recording.Format;

/// <summary>The frame of a record: a signature, and blocks with their checksums. specs/formats/recording.md describes it.</summary>
internal static class FileFormat
{
    /// <summary>The version that this code writes. It reads this one and older ones.</summary>
    public const int Version = 1;

    /// <summary>The bytes before a block's content: packed length, plain length, checksum.</summary>
    public const int BlockHeader = 12;

    /// <summary>No block is longer, packed or not.</summary>
    public const int LongestBlock = 16 * 1024 * 1024;

    /// <summary>What a file begins with; the version follows.</summary>
    public static byte[] Signature { get; } = Encoding.ASCII.GetBytes("TAPIREC\n");

    public static byte[] Pack(byte[] content, int length)
    {
        using var packed = new MemoryStream();
        packed.Write(new byte[BlockHeader], 0, BlockHeader);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content, 0, length);
        }

        var block = packed.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(block, block.Length - BlockHeader);
        BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(4), length);
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(8), Crc32.Of(block.AsSpan(BlockHeader)));
        return block;
    }

    /// <summary>Reads the next block; null at the end of the file.</summary>
    /// <exception cref="InvalidDataException">The block is cut off or damaged.</exception>
    public static byte[]? ReadBlock(Stream file)
    {
        var header = Read(file, BlockHeader);
        if (header.Length == 0)
        {
            return null;
        }

        if (header.Length < BlockHeader)
        {
            throw new InvalidDataException("the file ends inside a block");
        }

        var packedLength = BinaryPrimitives.ReadInt32LittleEndian(header);
        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4));
        if (packedLength is < 0 or > LongestBlock || length is < 0 or > LongestBlock)
        {
            throw new InvalidDataException("a block's length is damaged");
        }

        var packed = Read(file, packedLength);
        if (packed.Length < packedLength)
        {
            throw new InvalidDataException("the file ends inside a block");
        }

        if (Crc32.Of(packed) != BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(8)))
        {
            throw new InvalidDataException("a block does not have its checksum");
        }

        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        var content = Read(deflate, length);
        return content.Length == length ? content : throw new InvalidDataException("a block is shorter than it says");
    }

    /// <summary>Reads as much as there is, and no more than asked for. The memory grows with what is there.</summary>
    public static byte[] Read(Stream stream, int count)
    {
        using var result = new MemoryStream(Math.Min(count, 81920));
        var buffer = new byte[Math.Min(count, 81920)];
        while (count > 0 && stream.Read(buffer, 0, Math.Min(count, buffer.Length)) is var read and > 0)
        {
            result.Write(buffer, 0, read);
            count -= read;
        }

        return result.ToArray();
    }
}
