using System.Collections.Concurrent;
using Tapi.Runtime.Generated;
using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Tests.Fakes;

internal sealed unsafe class FakeProxy(TapiObjectBase line, byte* request, int size) : ProxyRequest(line, request, size)
{
    public ConcurrentQueue<(nint Request, int Result)> Answers { get; } = [];

    public Func<int>? OnRespond { get; set; }

    public ReadOnlyMemory<byte> Copy => Bytes;

    protected override int UnheardError => Errors.Unheard;

    protected override int AbandonedError => Errors.Abandoned;

    protected override string RespondFunction => "fakeRespond";

    public uint Word(int offset) => UInt32(offset);

    public string Words(int sizeField, int offsetField) => Text(sizeField, offsetField);

    public void Complete(int result) => Answer(result);

    public void Complete(uint output, int offset)
    {
        Write(offset, output);
        Answer(0);
    }

    public void Put(int offset, uint value) => Write(offset, value);

    protected override int Respond(byte* request, int result)
    {
        Answers.Enqueue(((nint)request, result));
        return OnRespond?.Invoke() ?? 0;
    }
}
