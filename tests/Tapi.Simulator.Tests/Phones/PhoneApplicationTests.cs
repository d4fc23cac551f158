using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Phones;

public unsafe class PhoneApplicationTests : PhoneFixture
{
    [Fact]
    public void Initialization_tells_devices_and_version()
    {
        Assert.Equal(0, PhoneClient.Initialize(Pbx, "third", Client.V22, out var app, out var devices, out var installed));
        Assert.Equal((1u, 0x00030001u), (devices, installed));
        Assert.Equal(["owner", "watcher", "third"], Pbx.PhoneApplications.Select(application => application.Name));
        Assert.Equal(0, Tapi.PhoneShutdown(app));
        Assert.Equal(C.PHONEERR_INVALAPPHANDLE, Tapi.PhoneShutdown(app));
        Assert.Equal(C.PHONEERR_INCOMPATIBLEAPIVERSION, PhoneClient.Initialize(Pbx, "old", 0x00010004, out _, out _, out _));
        Assert.Equal(C.PHONEERR_OPERATIONFAILED, PhoneClient.Initialize(Pbx, "window", Client.V22, out _, out _, out _, 1));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneInitializeEx(null, 0, 0, null, First, Second, Cells.Address));
        Pbx.On("phoneInitializeExW").FailAtOnce(C.PHONEERR_NOMEM);
        Assert.Equal(C.PHONEERR_NOMEM, PhoneClient.Initialize(Pbx, "poor", Client.V22, out _, out _, out _));
    }

    [Fact]
    public void Versions_are_negotiated()
    {
        using var id = new Block(16, 0);
        Assert.Equal(0, Tapi.PhoneNegotiateApiVersion(Owner.App, 0, 0x00010004, 0x00020001, First, id.Address));
        Assert.Equal(0x00020001u, *First);
        Assert.Equal(C.PHONEERR_BADDEVICEID, Tapi.PhoneNegotiateApiVersion(Owner.App, 1, 0x00010004, 0x00020001, First, id.Address));
        Assert.Equal(C.PHONEERR_INCOMPATIBLEAPIVERSION, Tapi.PhoneNegotiateApiVersion(Owner.App, 0, 1, 2, First, id.Address));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneNegotiateApiVersion(Owner.App, 0, 1, 2, null, id.Address));
        Assert.Equal(C.PHONEERR_OPERATIONUNAVAIL, Tapi.PhoneNegotiateExtVersion(Owner.App, 0, Client.V22, 1, 9, First));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneNegotiateExtVersion(Owner.App, 0, Client.V22, 1, 9, null));
        using var pbx = new SimulatedPbx(new PbxOptions { ExtensionVersion = 5 });
        pbx.AddPhone("x");
        using var client = new PhoneClient(pbx);
        Assert.Equal(0, client.Tapi.PhoneNegotiateExtVersion(client.App, 0, Client.V22, 1, 9, First));
        Assert.Equal(5u, *First);
        Assert.Equal(C.PHONEERR_INCOMPATIBLEEXTVERSION, client.Tapi.PhoneNegotiateExtVersion(client.App, 0, Client.V22, 6, 9, First));
        Assert.Equal(0, client.TryOpen(0, extVersion: 5));
    }

    [Fact]
    public void A_phone_has_one_owner()
    {
        Watch(C.PHONESTATE_OWNER | C.PHONESTATE_MONITORS);
        Assert.Equal(C.PHONEERR_INUSE, Owner.TryOpen(0));
        Assert.Equal(C.PHONEERR_INVALPRIVILEGE, Owner.TryOpen(0, 3));
        Assert.Equal(C.PHONEERR_BADDEVICEID, Owner.TryOpen(1));
        Assert.Equal(C.PHONEERR_INCOMPATIBLEAPIVERSION, Owner.TryOpen(0, version: 3));
        Assert.Equal(C.PHONEERR_INCOMPATIBLEEXTVERSION, Owner.TryOpen(0, extVersion: 3));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneOpen(Owner.App, 0, null, Client.V22, 0, 0, 2));
        Assert.Equal(C.PHONEERR_INVALAPPHANDLE, Tapi.PhoneOpen(Phone, 0, First, Client.V22, 0, 0, 2));
        Assert.Equal(0, Tapi.PhoneClose(Phone));
        AssertState(C.PHONESTATE_OWNER, 0);
        Assert.Equal(C.PHONEERR_INVALPHONEHANDLE, Tapi.PhoneClose(Phone));
        Owner.Open();
        AssertState(C.PHONESTATE_OWNER, 1);
        Owner.Open(C.PHONEPRIVILEGE_MONITOR);
        AssertState(C.PHONESTATE_MONITORS, 2);
    }

    [Theory]
    [InlineData(0x00010004u, 144)]
    [InlineData(0x00020001u, 180)]
    [InlineData(0x00020002u, 196)]
    public void Capabilities_have_the_size_of_the_version(uint version, int fixedSize)
    {
        using var caps = new Block(1000);
        Assert.Equal(0, Tapi.PhoneGetDevCaps(Owner.App, 0, version, 0, caps.Address));
        Assert.Equal(("Simulated PBX", "Desk"), (caps.Text(12), caps.Text(32)));
        Assert.Equal((7u, 2u, 20u, 4u, 20u), (caps[48], caps[72], caps[76], caps[80], caps[84]));
        Assert.Equal((80u, C.PHONEBUTTONMODE_KEYPAD), (caps[88], caps[(int)caps[92]]));
        Assert.Equal((uint)fixedSize, caps[16]);
        using var small = new Block(fixedSize - 1);
        Assert.Equal(C.PHONEERR_STRUCTURETOOSMALL, Tapi.PhoneGetDevCaps(Owner.App, 0, version, 0, small.Address));
        Assert.Equal(caps[4], small[4]);
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneGetDevCaps(Owner.App, 0, version, 0, null));
        Assert.Equal(C.PHONEERR_BADDEVICEID, Tapi.PhoneGetDevCaps(Owner.App, 1, version, 0, caps.Address));
    }

    [Fact]
    public void Phones_come_and_go()
    {
        Pbx.AddPhone("second");
        Assert.Equal(new Message(0, C.PHONE_CREATE, 0, 1, 0, 0), Owner.Next());
        Assert.Equal(2, Pbx.Phones.Count);
        Device.ForceClose();
        Assert.Equal(new Message(Phone, C.PHONE_CLOSE, 5, 0, 0, 0), Owner.Next());
        Assert.Equal(C.PHONEERR_INVALPHONEHANDLE, Tapi.PhoneClose(Phone));
        Device.Remove();
        Assert.Equal(new Message(0, C.PHONE_REMOVE, 0, 0, 0, 0), Owner.Next());
        Assert.Equal(C.PHONEERR_BADDEVICEID, Owner.TryOpen(0));
    }

    [Fact]
    public void Line_and_phone_requests_may_have_the_same_number()
    {
        using var client = new Client(Pbx);
        var line = client.Open();
        Pbx.On("phoneSetLamp").ReplyAfter(TimeSpan.FromSeconds(1));
        var lineRequest = client.MakeCall(line, "1");
        var phoneRequest = Tapi.PhoneSetLamp(Phone, 12, C.PHONELAMPMODE_STEADY);
        Assert.Equal(lineRequest, phoneRequest);
        var pending = Assert.Single(Pbx.PendingRequests);
        Assert.Equal((phoneRequest, "phoneSetLamp"), (pending.Id, pending.Function));
        Assert.Equal((Owner.App, Phone, 0u), (pending.Application, pending.Device, pending.Call));
        Owner.AssertNothing();
        client.AssertReply(lineRequest);
        Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((nuint)5, Owner.AssertReply(phoneRequest).Instance);
        Assert.Equal(1, Pbx.Journal.Messages("PHONE_REPLY"));
        Pbx.On("phoneSetLamp").NeverReply();
        Tapi.PhoneSetLamp(Phone, 12, C.PHONELAMPMODE_STEADY);
        Tapi.PhoneClose(Phone);
        Assert.Empty(Pbx.PendingRequests);
    }

    [Fact]
    public void Reinitialization_lasts_until_the_last_application_is_gone()
    {
        using var line = new Client(Pbx);
        Pbx.Reinitialize();
        Assert.Equal(new Message(0, C.PHONE_STATE, 0, C.PHONESTATE_REINIT, 0, 0), Owner.Next());
        Assert.Equal(C.PHONEERR_REINIT, Owner.TryOpen(0, C.PHONEPRIVILEGE_MONITOR));
        Owner.Dispose();
        Watcher.Dispose();
        Assert.Equal(C.PHONEERR_REINIT, PhoneClient.Initialize(Pbx, "x", Client.V22, out _, out _, out _));
        line.Dispose();
        using var again = new PhoneClient(Pbx);
        again.Open();
    }

    [Fact]
    public void A_blocked_reader_wakes_up_at_shutdown()
    {
        var result = 0;
        var reader = new Thread(() => result = Owner.TryNext(out _, 0xffffffff));
        reader.Start();
        Owner.Dispose();
        reader.Join();
        Assert.Equal(C.PHONEERR_INVALAPPHANDLE, result);
        Assert.Equal(C.PHONEERR_INVALAPPHANDLE, Owner.TryNext(out _));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Watcher.Tapi.PhoneGetMessage(Watcher.App, null, 0));
    }

    [Fact]
    public void Scripted_messages_reach_phone_applications()
    {
        using var line = new Client(Pbx);
        Pbx.Post(new SimulatedMessage
        {
            Device = 9,
            MessageId = C.PHONE_DEVSPECIFIC,
            CallbackInstance = 1,
            Param1 = 2,
            Param2 = 3,
            Param3 = 4,
        });
        Assert.Equal(new Message(9, C.PHONE_DEVSPECIFIC, 1, 2, 3, 4), Owner.Next());
        Assert.Equal(C.PHONE_DEVSPECIFIC, line.Next().Id);
        Pbx.Post(Owner.App, new SimulatedMessage { Device = 9, MessageId = 999 });
        Assert.Equal(999u, Owner.Next().Id);
        Pbx.Post(new SimulatedMessage { Device = 9, MessageId = C.LINE_REPLY });
        Owner.AssertNothing();
    }

    [Fact]
    public void Lines_find_their_phone()
    {
        using var client = new Client(Pbx);
        var line = client.Open();
        using var id = new Block(40);
        Assert.Equal(0, WithText("tapi/phone", text => client.Tapi.GetId(line, 0, 0, C.LINECALLSELECT_LINE, id.Address, (char*)text)));
        Assert.Equal((4u, 0u), (id[16], id[24]));
    }
}
