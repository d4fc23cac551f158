namespace Tapi.Runtime;

public abstract unsafe partial class ProxyRequest
{
    private readonly StructureReader _reader;

    /// <summary>The copy of the request, as TAPI delivered it.</summary>
    protected ReadOnlyMemory<byte> RequestBytes => _reader.Bytes;

    /// <summary>Whether a field lies inside of the request.</summary>
    /// <param name="offset">Where the field starts, in bytes.</param>
    /// <param name="size">Its size in bytes.</param>
    /// <returns><see langword="false"/> also for negative numbers.</returns>
    protected bool Has(int offset, int size) => _reader.Has(offset, size);

    /// <summary>Reads a DWORD.</summary>
    /// <param name="offset">Where it starts, in bytes.</param>
    /// <returns>The value, or 0 outside of the request.</returns>
    protected uint UInt32(int offset) => _reader.Value<uint>(offset);

    /// <summary>Reads a value of fixed size: a handle, an enum, a GUID.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="offset">Where it starts, in bytes.</param>
    /// <returns>The value, or the default one when it is not wholly inside of the request.</returns>
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

    /// <summary>Gives bytes of the variable part.</summary>
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

    /// <summary>Cuts a structure out of the request that says its own size, in dwTotalSize.</summary>
    /// <param name="offset">Where it starts, in bytes.</param>
    /// <returns>Its bytes, as far as the request has them; offsets in it count from their start.</returns>
    protected ReadOnlyMemory<byte> Nested(int offset) =>
        Cut(offset, Math.Max(_reader.Value<uint>(offset), _reader.Value<uint>(offset + StructureHeader.UsedSize)));

    /// <summary>Reads bytes that lie in the request itself.</summary>
    /// <param name="offset">Where they start, in bytes.</param>
    /// <param name="sizeFieldOffset">Where their number is.</param>
    /// <returns>The bytes, as far as the request has them.</returns>
    protected ReadOnlyMemory<byte> Inline(int offset, int sizeFieldOffset) => Cut(offset, _reader.Value<uint>(sizeFieldOffset));

    private ReadOnlyMemory<byte> Cut(int offset, uint size) => _reader.Has(offset, 0)
        ? _reader.Bytes.Slice(offset, (int)Math.Min(size, (uint)(_reader.Bytes.Length - offset)))
        : ReadOnlyMemory<byte>.Empty;
}
