using System.Runtime.InteropServices;

namespace Tapi.EndToEnd.Tests.Fuzzing;

/// <summary>A native proxy request between fences of one and the same word. Its dwSize is its length.</summary>
internal sealed unsafe class FencedRequest : IDisposable
{
    private const int Width = 1024;

    private readonly byte* _all;
    private readonly uint _fence;
    private readonly int _total;

    public FencedRequest(ReadOnlySpan<byte> bytes, uint fence)
    {
        // The word that says the size is there even where it says that it is not.
        Size = Math.Max(bytes.Length, sizeof(uint));
        _fence = fence;
        _total = (Width + Size + Width) & ~3;
        _all = (byte*)NativeMemory.Alloc((nuint)_total);
        new Span<uint>(_all, _total / sizeof(uint)).Fill(fence);
        bytes.CopyTo(Bytes);
        MemoryMarshal.Write(Bytes, bytes.Length);
        Before = Bytes.ToArray();
    }

    public int Size { get; }

    public byte[] Before { get; }

    public nint Address => (nint)(_all + Width);

    public Span<byte> Bytes => new(_all + Width, Size);

    /// <summary>Whether nothing was written outside of the request.</summary>
    public bool IsIntact()
    {
        var untouched = new byte[_total];
        MemoryMarshal.Cast<byte, uint>(untouched.AsSpan()).Fill(_fence);
        var all = new ReadOnlySpan<byte>(_all, _total);
        return all[..Width].SequenceEqual(untouched.AsSpan(0, Width))
            && all[(Width + Size)..].SequenceEqual(untouched.AsSpan(Width + Size));
    }

    public void Dispose() => NativeMemory.Free(_all);
}
