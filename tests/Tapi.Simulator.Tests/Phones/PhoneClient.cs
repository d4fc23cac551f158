using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Phones;

/// <summary>An application of the tests that uses phones.</summary>
internal sealed unsafe class PhoneClient : IDisposable
{
    public PhoneClient(SimulatedPbx pbx, string name = "phones")
    {
        Tapi = new TapiExports(pbx);
        Assert.Equal(0, Initialize(pbx, name, Client.V22, out var app, out _, out _));
        App = app;
    }

    public TapiExports Tapi { get; }

    public uint App { get; }

    public static int Initialize(
        SimulatedPbx pbx, string name, uint version, out uint app, out uint devices, out uint installed, uint option = 2)
    {
        using var parameters = new Block(12 + 4 + nint.Size + 4);
        parameters[12] = option;
        fixed (char* text = name)
        {
            var (appCell, deviceCell, versionCell) = (0u, 99u, version);
            var result = new TapiExports(pbx).PhoneInitializeEx(&appCell, 0, 0, text, &deviceCell, &versionCell, parameters.Address);
            (app, devices, installed) = (appCell, deviceCell, versionCell);
            return result;
        }
    }

    public uint Open(uint privilege = C.PHONEPRIVILEGE_OWNER, nuint instance = 0, uint version = Client.V22)
    {
        var phone = 0u;
        Assert.Equal(0, Tapi.PhoneOpen(App, 0, &phone, version, 0, instance, privilege));
        return phone;
    }

    public int TryOpen(uint device, uint privilege = C.PHONEPRIVILEGE_OWNER, uint version = Client.V22, uint extVersion = 0)
    {
        var phone = 0u;
        return Tapi.PhoneOpen(App, device, &phone, version, extVersion, 0, privilege);
    }

    public int TryNext(out Message message, uint timeout = 0)
    {
        using var block = new Block(Message.Size, 0);
        var result = Tapi.PhoneGetMessage(App, block.Address, timeout);
        message = Message.From(block);
        return result;
    }

    public Message Next()
    {
        Assert.Equal(0, TryNext(out var message));
        return message;
    }

    public void AssertNothing() => Assert.Equal(C.PHONEERR_OPERATIONFAILED, TryNext(out _));

    public Message AssertReply(int id, int result = 0)
    {
        Assert.True(id > 0, $"returned 0x{id:x8}");
        var message = Next();
        Assert.Equal((C.PHONE_REPLY, (nuint)(uint)id, result), (message.Id, message.Param1, (int)message.Param2));
        return message;
    }

    public void Dispose() => Tapi.PhoneShutdown(App);
}
