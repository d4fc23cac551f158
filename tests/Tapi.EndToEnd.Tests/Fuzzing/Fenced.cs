namespace Tapi.EndToEnd.Tests.Fuzzing;

/// <summary>Bytes in the middle of a larger array. What shows of the fence was read outside.</summary>
internal sealed class Fenced
{
    private const int Width = 64;

    private readonly byte[] _all;
    private readonly byte _fence;

    public Fenced(ReadOnlySpan<byte> bytes, byte fence)
    {
        _fence = fence;
        _all = new byte[bytes.Length + (2 * Width)];
        _all.AsSpan().Fill(fence);
        bytes.CopyTo(_all.AsSpan(Width));
        Memory = _all.AsMemory(Width, bytes.Length);
    }

    public ReadOnlyMemory<byte> Memory { get; }

    /// <summary>Whether a part is between the fences.</summary>
    public bool Contains(ReadOnlyMemory<byte> part) =>
        part.IsEmpty
        || (System.Runtime.InteropServices.MemoryMarshal.TryGetArray(part, out var segment)
            && segment.Array == _all
            && segment.Offset >= Width
            && segment.Offset + segment.Count <= Width + Memory.Length);

    public bool IsIntact =>
        !_all.AsSpan(0, Width).ContainsAnyExcept(_fence) && !_all.AsSpan(Width + Memory.Length).ContainsAnyExcept(_fence);
}
