using System.Runtime.InteropServices;

namespace Tapi.Simulator.Replay;

/// <summary>The requests to proxies that were played. Programs may look at them until the replay ends.</summary>
internal sealed unsafe class NativeCopies : IDisposable
{
    private readonly List<nint> _copies = [];

    public nuint Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        _copies.Add((nint)copy);
        return (nuint)copy;
    }

    public void Dispose()
    {
        foreach (var copy in _copies)
        {
            NativeMemory.Free((void*)copy);
        }

        _copies.Clear();
    }
}
