using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Harness;

/// <summary>An application of the tests.</summary>
internal sealed unsafe class Client : IDisposable
{
    public const uint V22 = 0x00020002;

    private readonly Block _cell = new(8, 0);

    public Client(SimulatedPbx pbx, string name = "test", uint version = V22)
    {
        Tapi = new TapiExports(pbx);
        Assert.Equal(0, Initialize(pbx, name, version, out var app, out _, out _));
        App = app;
    }

    public TapiExports Tapi { get; }

    public uint App { get; }

    /// <summary>Native memory that outlives the call of an asynchronous function.</summary>
    public uint* Cell => (uint*)_cell.Address;

    public uint CellValue
    {
        get => *Cell;
        set => *Cell = value;
    }

    public static int Initialize(SimulatedPbx pbx, string name, uint version, out uint app, out uint devices, out uint installed)
    {
        using var parameters = new Block(12 + 4 + nint.Size + 4);
        parameters[12] = C.LINEINITIALIZEEXOPTION_USEEVENT;
        fixed (char* text = name)
        {
            var (appCell, deviceCell, versionCell) = (0u, 99u, version);
            var result = new TapiExports(pbx).InitializeEx(&appCell, 0, 0, text, &deviceCell, &versionCell, parameters.Address);
            (app, devices, installed) = (appCell, deviceCell, versionCell);
            return result;
        }
    }

    public uint Open(uint privileges = C.LINECALLPRIVILEGE_OWNER, nuint instance = 0, uint device = 0, uint version = V22)
    {
        Assert.Equal(0, TryOpen(out var line, privileges, instance, device, version));
        return line;
    }

    public int TryOpen(
        out uint line, uint privileges, nuint instance = 0, uint device = 0, uint version = V22, uint extVersion = 0,
        uint mediaModes = C.LINEMEDIAMODE_INTERACTIVEVOICE, Block? parameters = null)
    {
        var handle = 0u;
        var result = Tapi.Open(
            App, device, &handle, version, extVersion, instance, privileges, mediaModes, parameters is null ? null : parameters.Address);
        line = handle;
        return result;
    }

    /// <summary>Opens the line as the handler of these proxy requests.</summary>
    public int TryOpenProxy(out uint line, nuint instance, params uint[] requests)
    {
        using var parameters = new Block(180 + (requests.Length * 4));
        parameters[104] = (uint)(requests.Length * 4);
        parameters[108] = 180;
        for (var index = 0; index < requests.Length; index++)
        {
            parameters[180 + (index * 4)] = requests[index];
        }

        return TryOpen(out line, C.LINECALLPRIVILEGE_MONITOR | C.LINEOPENOPTION_PROXY, instance, parameters: parameters);
    }

    public int MakeCall(uint line, string number)
    {
        fixed (char* text = number)
        {
            return Tapi.MakeCall(line, Cell, text, 0, null);
        }
    }

    /// <summary>Makes a call and returns its handle. Takes the messages up to the reply out of the queue.</summary>
    public uint Call(uint line, string number)
    {
        var id = MakeCall(line, number);
        Assert.True(id > 0, $"lineMakeCallW returned {id:x8}");
        AssertReply(id);
        return *Cell;
    }

    public int TryNext(out Message message, uint timeout = 0)
    {
        using var block = new Block(Message.Size, 0);
        var result = Tapi.GetMessage(App, block.Address, timeout);
        message = Message.From(block);
        return result;
    }

    public Message Next()
    {
        Assert.Equal(0, TryNext(out var message));
        return message;
    }

    public void AssertNothing() => Assert.Equal(C.LINEERR_OPERATIONFAILED, TryNext(out _));

    public Message AssertReply(int id, int result = 0)
    {
        var message = Next();
        Assert.Equal(C.LINE_REPLY, message.Id);
        Assert.Equal((nuint)(uint)id, message.Param1);
        Assert.Equal(result, (int)message.Param2);
        return message;
    }

    /// <summary>Takes the next messages, which must be these states of this call.</summary>
    public void AssertStates(uint call, params uint[] states)
    {
        foreach (var state in states)
        {
            var message = Next();
            Assert.Equal((C.LINE_CALLSTATE, call, (nuint)state), (message.Id, message.Device, message.Param1));
        }
    }

    public List<Message> Drain()
    {
        var messages = new List<Message>();
        while (TryNext(out var message) == 0)
        {
            messages.Add(message);
        }

        return messages;
    }

    public void Dispose()
    {
        Tapi.Shutdown(App);
        _cell.Dispose();
    }
}
