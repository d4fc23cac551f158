using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Acd;

/// <summary>An ACD handler of the tests: reads requests at their offsets and answers them.</summary>
internal sealed unsafe class ProxyHandler : IDisposable
{
    public const int Size = 108;
    public const int Union = 28;

    public static readonly uint[] All =
    [
        C.LINEPROXYREQUEST_CREATEAGENT,
        C.LINEPROXYREQUEST_CREATEAGENTSESSION,
        C.LINEPROXYREQUEST_SETAGENTSESSIONSTATE,
        C.LINEPROXYREQUEST_GETAGENTSESSIONINFO,
    ];

    public ProxyHandler(SimulatedPbx pbx, params uint[] requests)
    {
        Client = new Client(pbx, "acd");
        Assert.Equal(0, Client.TryOpenProxy(out var line, 0xacd, requests.Length == 0 ? All : requests));
        Line = line;
    }

    public Client Client { get; }

    public uint Line { get; }

    public byte* Request { get; private set; }

    public uint this[int offset]
    {
        get => *(uint*)(Request + offset);
        set => *(uint*)(Request + offset) = value;
    }

    /// <summary>Takes the next request, which must be of this type.</summary>
    public void Take(uint type)
    {
        var message = Client.Next();
        Assert.Equal((C.LINE_PROXYREQUEST, Line, (nuint)0xacd), (message.Id, message.Device, message.Instance));
        Request = (byte*)message.Param1;
        Assert.Equal(type, this[24]);
        Assert.True(this[0] >= Size);
    }

    public string Text(int sizeOffset) => Block.TextAt(Request, sizeOffset);

    public int Respond(int result = 0) => Client.Tapi.ProxyResponse(Line, Request, (uint)result);

    public void Dispose() => Client.Dispose();
}
