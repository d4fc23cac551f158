using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Harness;

/// <summary>A PBX with one application that owns calls on the first line.</summary>
public abstract unsafe class CallFixture : IDisposable
{
    private protected CallFixture()
    {
        Client = new Client(Pbx);
        Line = Client.Open(instance: 5);
        Cells = new Block(64, 0);
    }

    private protected SimulatedPbx Pbx { get; } = new(new PbxOptions { Lines = 2, AddressesPerLine = 2 });

    private protected Client Client { get; }

    private protected TapiExports Tapi => Client.Tapi;

    private protected uint Line { get; }

    private protected Block Cells { get; }

    private protected uint* First => (uint*)Cells.Address;

    private protected uint* Second => (uint*)Cells.Address + 1;

    /// <summary>The state of a call in its LINECALLSTATUS.</summary>
    private protected uint StateOf(uint call)
    {
        using var status = new Block(56);
        Assert.Equal(0, Tapi.GetCallStatus(call, status.Address));
        Assert.Equal((56u, 56u), (status[4], status[8]));
        return status[12];
    }

    private protected uint Connected(string number = "1")
    {
        Pbx.Party(number).AnswersAfter(TimeSpan.Zero);
        var call = Client.Call(Line, number);
        Client.Drain();
        return call;
    }

    private protected (uint Call, SimulatedCall Remote) Offered(string from = "1")
    {
        var remote = Pbx.Lines[0].Ring(from);
        var call = (uint)Client.Next().Param2;
        Client.Drain();
        return (call, remote);
    }

    /// <summary>The request succeeds; what follows its reply stays in the queue.</summary>
    private protected void Succeed(int id)
    {
        Assert.True(id > 0, $"returned 0x{id:x8}");
        Client.AssertReply(id);
    }

    /// <summary>Takes a LINE_CALLINFO about this call.</summary>
    private protected void AssertInfo(uint call, uint changed)
    {
        var message = Client.Next();
        Assert.Equal((C.LINE_CALLINFO, call, (nuint)changed), (message.Id, message.Device, message.Param1));
    }

    private protected int WithText(string text, Func<nint, int> body)
    {
        fixed (char* address = text)
        {
            return body((nint)address);
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        Leaks.AssertNone(Pbx);
        Pbx.Dispose();
        Cells.Dispose();
        GC.SuppressFinalize(this);
    }
}
