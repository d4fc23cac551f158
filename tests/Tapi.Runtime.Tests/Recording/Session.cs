using System.Text;
using Tapi.Recording;
using Tapi.Recording.Native;

namespace Tapi.Runtime.Tests.Recording;

/// <summary>A program that calls a library through a recorder, and what was recorded.</summary>
internal sealed class Session : IDisposable
{
    private readonly RecordingLibrary _library;
    private readonly KeptStream _stream = new();
    private readonly List<nint> _memory = [];

    public Session(StubBody body, RecordingOptions? options = null)
    {
        Stub = new StubLibrary(body);
        _library = new RecordingLibrary(Stub, _stream, options ?? new RecordingOptions());
    }

    public StubLibrary Stub { get; }

    public RecordingLibrary Library => _library;

    public byte[] Bytes => _stream.ToArray();

    public int Call(string export, params nint[] arguments) => NativeThunk.Call(_library.GetExport(export), arguments);

    /// <summary>Memory that lives as long as the session.</summary>
    public unsafe nint Memory(ReadOnlySpan<byte> content, int size = 0)
    {
        var block = (nint)System.Runtime.InteropServices.NativeMemory.AllocZeroed((nuint)Math.Max(size, content.Length));
        content.CopyTo(new Span<byte>((void*)block, content.Length));
        _memory.Add(block);
        return block;
    }

    public nint Text(string text) => Memory(Encoding.Unicode.GetBytes(text + "\0"));

    public SessionRecord End()
    {
        _library.Dispose();
        return SessionRecord.Load(new MemoryStream(Bytes)).ThrowIfDamaged();
    }

    public unsafe void Dispose()
    {
        _library.Dispose();
        _memory.ForEach(block => System.Runtime.InteropServices.NativeMemory.Free((void*)block));
    }

    private sealed class KeptStream : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
        }
    }
}
