using System.Runtime.InteropServices;
using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Objects;

/// <summary>A request whose answers have a size.</summary>
internal sealed unsafe class ProxyWriter(TapiObjectBase line, byte* request, int size) : ProxyRequest(line, request, size)
{
    protected override int UnheardError => Errors.Unheard;

    protected override int AbandonedError => Errors.Abandoned;

    public void Sized<T>(int offset, T value)
        where T : unmanaged =>
        WriteBlock(offset, MemoryMarshal.AsBytes([value]), sizeof(T));

    public void Block(int offset, byte[] block, int fixedSize) => WriteBlock(offset, block, fixedSize);

    public void Limited(int offset, byte[] data, int sizeField) => WriteLimited(offset, data, sizeField);

    public void Answer() => Answer(0);

    protected override int Respond(byte* request, int result) => 0;
}
