using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Phones;

/// <summary>A PBX with one phone, its owner and an application that only monitors.</summary>
public abstract unsafe class PhoneFixture : IDisposable
{
    private protected PhoneFixture()
    {
        Device = Pbx.AddPhone("Desk");
        Owner = new PhoneClient(Pbx, "owner");
        Watcher = new PhoneClient(Pbx, "watcher");
        Phone = Owner.Open(instance: 5);
        Watched = Watcher.Open(C.PHONEPRIVILEGE_MONITOR, instance: 6);
        Cells = new Block(64, 0);
    }

    private protected SimulatedPbx Pbx { get; } = new();

    private protected SimulatedPhone Device { get; }

    private protected PhoneClient Owner { get; }

    private protected PhoneClient Watcher { get; }

    private protected uint Phone { get; }

    private protected uint Watched { get; }

    private protected Block Cells { get; }

    private protected TapiExports Tapi => Owner.Tapi;

    private protected uint* First => (uint*)Cells.Address;

    private protected uint* Second => (uint*)Cells.Address + 1;

    private protected uint* Third => (uint*)Cells.Address + 2;

    private protected void Watch(uint states, uint buttonModes = 0, uint buttonStates = 0) =>
        Assert.Equal(0, Watcher.Tapi.PhoneSetStatusMessages(Watched, states, buttonModes, buttonStates));

    private protected void AssertState(uint state, uint detail = 0) =>
        Assert.Equal(new Message(Watched, C.PHONE_STATE, 6, state, detail, 0), Watcher.Next());

    private protected static int WithText(string text, Func<nint, int> body)
    {
        fixed (char* address = text)
        {
            return body((nint)address);
        }
    }

    public void Dispose()
    {
        Owner.Dispose();
        Watcher.Dispose();
        Leaks.AssertNone(Pbx);
        Pbx.Dispose();
        Cells.Dispose();
        GC.SuppressFinalize(this);
    }
}
