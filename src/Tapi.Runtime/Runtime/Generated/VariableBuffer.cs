using System.ComponentModel;
using Tapi.Runtime.Memory;

namespace Tapi.Runtime.Generated;

/// <summary>Memory for a structure whose size only TAPI knows: it grows until everything fits.</summary>
/// <remarks>
/// Used as <c>do { result = call(buffer.Pointer); } while (buffer.MustGrow(ref result, tooSmall));</c>. Not thread-safe.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class VariableBuffer : IDisposable
{
    private NativeBlock _block;
    private int _tries;

    /// <summary>Allocates the memory, zeroed, with its size in the first DWORD.</summary>
    /// <param name="size">The first size to try, in bytes; raised to the 12 bytes of the header, limited to 16 MiB.</param>
    public VariableBuffer(int size) =>
        _block = Allocate(Math.Min(Math.Max(size, StructureHeader.Length), StructureHeader.LargestStructure));

    /// <summary>The memory. It changes when <see cref="MustGrow"/> returns <see langword="true"/>.</summary>
    /// <exception cref="ObjectDisposedException">The memory was freed.</exception>
    public byte* Pointer =>
        _block.Pointer != null ? _block.Pointer : throw new ObjectDisposedException(nameof(VariableBuffer));

    /// <summary>The size of the memory in bytes, 12 to 16 MiB.</summary>
    public int Size => _block.Size;

    /// <summary>Looks at the outcome of a call and, when the structure did not fit, replaces the memory with larger memory.</summary>
    /// <param name="result">
    /// What the native function returned. When the structure still does not fit and there is no larger memory, it becomes
    /// <paramref name="tooSmallCode"/>: what is there is not the whole.
    /// </param>
    /// <param name="tooSmallCode">The error code that says that the structure is too small.</param>
    /// <returns>Whether to call again. Never more than 8 calls, never more than 16 MiB.</returns>
    public bool MustGrow(ref int result, int tooSmallCode)
    {
        var needed = Word(StructureHeader.NeededSize);
        var isTooSmall = result == tooSmallCode || (result >= 0 && needed > (uint)Size);
        if (!isTooSmall)
        {
            return false;
        }

        var size = StructureHeader.Grow(Size, needed);
        if (++_tries >= StructureHeader.MostTries || size == Size)
        {
            result = tooSmallCode;
            return false;
        }

        var old = _block;
        _block = Allocate(size);
        old.Dispose();
        return true;
    }

    /// <summary>Copies what TAPI filled.</summary>
    /// <returns>dwUsedSize bytes: at least the 12 bytes of the header, at most <see cref="Size"/>, whatever the driver says.</returns>
    public byte[] ToArray() =>
        new ReadOnlySpan<byte>(Pointer, StructureHeader.Readable(Word(StructureHeader.UsedSize), Size)).ToArray();

    /// <summary>Frees the memory. Calling it again does nothing.</summary>
    public void Dispose() => _block.Dispose();

    private uint Word(int offset) => *(uint*)(Pointer + offset);

    private static NativeBlock Allocate(int size)
    {
        var block = new NativeBlock(size);
        *(uint*)(block.Pointer + StructureHeader.TotalSize) = (uint)size;
        return block;
    }
}
