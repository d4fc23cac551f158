using System.ComponentModel;
using Tapi.Runtime.Memory;

namespace Tapi.Runtime.Generated;

/// <summary>A structure that TAPI filled, read by offsets. Missing or hostile fields read as empty values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StructureView
{
    private readonly StructureReader _reader;

    /// <summary>Reads the bytes of a structure.</summary>
    /// <param name="bytes">The filled part of the structure, dwUsedSize bytes.</param>
    /// <param name="version">The version that was negotiated: it decides which fields there are.</param>
    protected StructureView(ReadOnlyMemory<byte> bytes, TapiVersion version)
        : this(bytes, version, 0)
    {
    }

    /// <summary>Reads an entry of a list inside another structure.</summary>
    /// <param name="bytes">The filled part of the structure that holds the list: the entry's offsets count from its start.</param>
    /// <param name="version">The version that was negotiated.</param>
    /// <param name="origin">Where the entry starts, in bytes.</param>
    protected StructureView(ReadOnlyMemory<byte> bytes, TapiVersion version, int origin)
    {
        _reader = new StructureReader(bytes, origin);
        Version = version;
    }

    /// <summary>The filled part of the structure.</summary>
    public ReadOnlyMemory<byte> Bytes => _reader.Bytes;

    /// <summary>The version by which the structure is read.</summary>
    public TapiVersion Version { get; }

    /// <summary>Whether a field is inside <see cref="Bytes"/>.</summary>
    /// <param name="offset">Where the field starts, in bytes.</param>
    /// <param name="size">Its size in bytes.</param>
    /// <returns><see langword="false"/> also for negative numbers.</returns>
    protected bool Has(int offset, int size) => _reader.Has(offset, size);

    /// <summary>Whether the negotiated version has a field at all. Other data follows the shorter fixed part of an older one.</summary>
    /// <param name="version">The version that introduced the field, as TAPI encodes it.</param>
    /// <returns>Whether the negotiated version is that one or newer.</returns>
    protected bool Since(uint version) => Version.Value >= version;

    /// <summary>Reads a DWORD.</summary>
    /// <param name="offset">Where it starts, in bytes.</param>
    /// <returns>The value, or 0 outside <see cref="Bytes"/>.</returns>
    protected uint UInt32(int offset) => _reader.Value<uint>(offset);

    /// <summary>Reads an amount in ten-thousandths.</summary>
    /// <param name="offset">Where it starts, in bytes.</param>
    /// <returns>The amount; 0 outside the structure.</returns>
    protected decimal Currency(int offset) => _reader.Value<long>(offset) / 10_000m;

    /// <summary>Reads a date in days since the end of 1899.</summary>
    /// <param name="offset">Where it starts, in bytes.</param>
    /// <returns>The date; <see langword="null"/> outside the structure, for 0, and for a number that is no date.</returns>
    protected DateTime? Date(int offset) => NativeTime.FromDays(_reader.Value<double>(offset));

    /// <summary>Reads a value of fixed size: a handle, an enum, a nested structure.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="offset">Where it starts, in bytes.</param>
    /// <returns>The value, or the default one when it is not wholly inside <see cref="Bytes"/>.</returns>
    protected T Value<T>(int offset)
        where T : unmanaged =>
        _reader.Value<T>(offset);

    /// <summary>Reads a UTF-16 string of the variable part, up to its first NUL if there is one.</summary>
    /// <param name="sizeFieldOffset">Where the field with its size in bytes is.</param>
    /// <param name="offsetFieldOffset">Where the field with its offset is.</param>
    /// <returns>The string, or an empty one.</returns>
    protected string Text(int sizeFieldOffset, int offsetFieldOffset) => _reader.Text(sizeFieldOffset, offsetFieldOffset);

    /// <summary>Reads a list of UTF-16 strings, each ended by a NUL; an empty string ends the list.</summary>
    /// <param name="sizeFieldOffset">Where the field with its size in bytes is.</param>
    /// <param name="offsetFieldOffset">Where the field with its offset is.</param>
    /// <returns>The strings, or an empty list.</returns>
    protected IReadOnlyList<string> Texts(int sizeFieldOffset, int offsetFieldOffset) =>
        _reader.Texts(sizeFieldOffset, offsetFieldOffset);

    /// <summary>Reads bytes of the variable part.</summary>
    /// <param name="sizeFieldOffset">Where the field with their size is.</param>
    /// <param name="offsetFieldOffset">Where the field with their offset is.</param>
    /// <returns>The bytes, or none.</returns>
    protected ReadOnlyMemory<byte> Data(int sizeFieldOffset, int offsetFieldOffset) =>
        _reader.Data(sizeFieldOffset, offsetFieldOffset);

    /// <summary>Reads an array of the variable part.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="sizeFieldOffset">Where the field with its size in bytes is.</param>
    /// <param name="offsetFieldOffset">Where the field with its offset is.</param>
    /// <returns>As many whole elements as there are.</returns>
    protected IReadOnlyList<T> Values<T>(int sizeFieldOffset, int offsetFieldOffset)
        where T : unmanaged =>
        _reader.Values<T>(sizeFieldOffset, offsetFieldOffset);

    /// <summary>Reads an array of structures of the variable part.</summary>
    /// <typeparam name="TStructure">A structure.</typeparam>
    /// <typeparam name="T">What people get for it.</typeparam>
    /// <param name="sizeFieldOffset">Where the field with its size in bytes is.</param>
    /// <param name="offsetFieldOffset">Where the field with its offset is.</param>
    /// <param name="convert">Converts a structure.</param>
    /// <returns>As many whole elements as there are.</returns>
    protected IReadOnlyList<T> Values<TStructure, T>(int sizeFieldOffset, int offsetFieldOffset, Func<TStructure, T> convert)
        where TStructure : unmanaged =>
        _reader.Values<TStructure>(sizeFieldOffset, offsetFieldOffset).Select(convert).ToArray();

    /// <summary>Cuts out a structure inside this one that has a size of its own, in dwTotalSize.</summary>
    /// <param name="offset">Where it starts, in bytes.</param>
    /// <returns>Its bytes, as far as they are inside <see cref="Bytes"/>; offsets in it count from their start.</returns>
    protected ReadOnlyMemory<byte> Nested(int offset) =>
        _reader.Cut(offset, Math.Max(_reader.Value<uint>(offset), _reader.Value<uint>(offset + StructureHeader.UsedSize)));

    /// <summary>Reads bytes that are in the fixed part itself.</summary>
    /// <param name="offset">Where they start, in bytes.</param>
    /// <param name="sizeFieldOffset">Where their number is.</param>
    /// <returns>The bytes, as far as they are inside <see cref="Bytes"/>.</returns>
    protected ReadOnlyMemory<byte> Inline(int offset, int sizeFieldOffset) =>
        _reader.Cut(offset, _reader.Value<uint>(sizeFieldOffset));

    /// <summary>Reads a list of entries that have texts or lists of their own.</summary>
    /// <typeparam name="T">The type of an entry.</typeparam>
    /// <param name="sizeFieldOffset">Where the size of the list is.</param>
    /// <param name="offsetFieldOffset">Where its offset is.</param>
    /// <param name="countFieldOffset">Where the number of entries is; -1 when only the size says so.</param>
    /// <param name="stride">The size of an entry in the negotiated version, in bytes.</param>
    /// <param name="create">Makes the entry that starts at a place.</param>
    /// <returns>As many entries as the count says and the bytes hold.</returns>
    protected IReadOnlyList<T> Entries<T>(
        int sizeFieldOffset, int offsetFieldOffset, int countFieldOffset, int stride, Func<int, T> create) =>
        [.. _reader.Entries(sizeFieldOffset, offsetFieldOffset, countFieldOffset, stride).Select(create)];
}
