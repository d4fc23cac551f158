using System.ComponentModel;
using System.Runtime.InteropServices;
using Tapi.Runtime.Memory;

namespace Tapi.Runtime.Generated;

/// <summary>Runs an asynchronous function whose result has a size that only TAPI knows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VariableRequest
{
    /// <summary>Issues the request, again with more memory when the structure did not fit.</summary>
    /// <param name="initialSize">The first size to try, in bytes; raised to 12, limited to 16 MiB.</param>
    /// <param name="tooSmallCode">The error code that says that the structure is too small.</param>
    /// <param name="start">Issues one request with memory of the given size, and returns all of its bytes.</param>
    /// <param name="fail">Throws the exception for an error code.</param>
    /// <returns>The filled part: dwUsedSize bytes, but never more than there are.</returns>
    /// <exception cref="TapiException">A request failed, or the structure was too small 8 times or at 16 MiB.</exception>
    public static async Task<byte[]> RunAsync(int initialSize, int tooSmallCode, Func<int, Task<byte[]>> start, Action<int> fail)
    {
        _ = start ?? throw new ArgumentNullException(nameof(start));
        _ = fail ?? throw new ArgumentNullException(nameof(fail));

        var size = Math.Min(Math.Max(initialSize, StructureHeader.Length), StructureHeader.LargestStructure);
        for (var attempt = 1; ; attempt++)
        {
            uint needed;
            int next;
            try
            {
                var bytes = await start(size).ConfigureAwait(false);
                needed = Word(bytes, StructureHeader.NeededSize);
                next = StructureHeader.Grow(size, needed);
                if (needed <= (uint)size)
                {
                    return Trim(bytes);
                }

                if (attempt >= StructureHeader.MostTries || next == size)
                {
                    // What is there is not the whole.
                    fail(tooSmallCode);
                    return Trim(bytes);
                }
            }
            catch (TapiException failure) when (failure.ErrorCode == tooSmallCode && MayGrow(attempt, size))
            {
                next = StructureHeader.Grow(size, 0);
            }

            size = next;
        }
    }

    /// <summary>Copies native memory.</summary>
    /// <param name="memory">Where it starts.</param>
    /// <param name="size">How many bytes, 0 or more.</param>
    /// <returns>The copy.</returns>
    public static unsafe byte[] Copy(byte* memory, int size) => new ReadOnlySpan<byte>(memory, size).ToArray();

    private static bool MayGrow(int attempt, int size) =>
        attempt < StructureHeader.MostTries && StructureHeader.Grow(size, 0) > size;

    private static byte[] Trim(byte[] bytes)
    {
        var length = StructureHeader.Readable(Word(bytes, StructureHeader.UsedSize), bytes.Length);
        if (length == bytes.Length)
        {
            return bytes;
        }

        var used = bytes.AsSpan(0, length).ToArray();
        bytes.AsSpan().Clear();
        return used;
    }

    private static uint Word(byte[] bytes, int offset) =>
        bytes.Length >= offset + sizeof(uint) ? MemoryMarshal.Read<uint>(bytes.AsSpan(offset)) : 0;
}
