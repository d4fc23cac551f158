using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Exports;

public unsafe class DeviceTests : CallFixture
{
    [Fact]
    public void Device_specific_requests_change_the_callers_memory_before_the_reply()
    {
        var call = Connected();
        using var data = new Block(4, 0x04030201);
        Pbx.On("lineDevSpecific").ReplyAfter(TimeSpan.FromSeconds(1));
        var id = Tapi.DevSpecific(Line, 0, call, data.Address, 3);
        Assert.Equal(0x04030201u, data[0]);
        Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Client.AssertReply(id);
        Assert.Equal(0x04040302u, data[0]);
        Succeed(Tapi.DevSpecificFeature(Line, 4, data.Address, 1));
        Assert.Equal(0x04040303u, data[0]);
        Succeed(Tapi.DevSpecific(Line, 0, 0, null, 0));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.DevSpecific(Line, 0, 0, null, 1));
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, Tapi.DevSpecific(Line, 0, 5, null, 0));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.DevSpecificFeature(Line, 4, null, 1));
        Assert.Equal(C.LINEERR_INVALFEATURE, Tapi.DevSpecificFeature(Line, 99, null, 0));
        Pbx.Lines[0].SendDeviceSpecific(1, 2, 3);
        Assert.Equal(new Message(Line, C.LINE_DEVSPECIFIC, 5, 1, 2, 3), Client.Next());
    }

    [Fact]
    public void Extensions_are_negotiated_where_there_are_any()
    {
        Assert.Equal(C.LINEERR_OPERATIONUNAVAIL, Tapi.NegotiateExtVersion(Client.App, 0, Client.V22, 1, 9, First));
        using var pbx = new SimulatedPbx(new PbxOptions { ExtensionVersion = 5 });
        using var client = new Client(pbx);
        using var id = new Block(16, 0);
        Assert.Equal(0, client.Tapi.NegotiateApiVersion(client.App, 0, Client.V22, Client.V22, First, id.Address));
        Assert.NotEqual(0u, id[0]);
        Assert.Equal(0, client.Tapi.NegotiateExtVersion(client.App, 0, Client.V22, 1, 9, First));
        Assert.Equal(5u, *First);
        Assert.Equal(C.LINEERR_INCOMPATIBLEEXTVERSION, client.Tapi.NegotiateExtVersion(client.App, 0, Client.V22, 6, 9, First));
        Assert.Equal(C.LINEERR_BADDEVICEID, client.Tapi.NegotiateExtVersion(client.App, 1, Client.V22, 6, 9, First));
        Assert.Equal(C.LINEERR_INVALPOINTER, client.Tapi.NegotiateExtVersion(client.App, 0, Client.V22, 6, 9, null));
        Assert.Equal(0, client.TryOpen(out _, C.LINECALLPRIVILEGE_NONE, extVersion: 5));
    }

    [Fact]
    public void Identifiers_are_told_by_class()
    {
        var call = Connected();
        using var id = new Block(40);
        Assert.Equal(0, WithText("TAPI/line", text => Tapi.GetId(Line, 0, 0, C.LINECALLSELECT_LINE, id.Address, (char*)text)));
        Assert.Equal((28u, 28u, 4u, 4u, 24u, 0u), (id[4], id[8], id[12], id[16], id[20], id[24]));
        Assert.Equal(0, WithText("tapi/line", text => Tapi.GetId(0, 0, call, C.LINECALLSELECT_CALL, id.Address, (char*)text)));
        Assert.Equal(C.LINEERR_NODEVICE, WithText("tapi/phone", text =>
            Tapi.GetId(Line, 0, 0, C.LINECALLSELECT_LINE, id.Address, (char*)text)));
        Assert.Equal(C.LINEERR_INVALDEVICECLASS, WithText("tin/can", text =>
            Tapi.GetId(Line, 0, 0, C.LINECALLSELECT_LINE, id.Address, (char*)text)));
        Assert.Equal(C.LINEERR_INVALADDRESSID, WithText("tapi/line", text =>
            Tapi.GetId(Line, 2, 0, C.LINECALLSELECT_ADDRESS, id.Address, (char*)text)));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetId(Line, 0, 0, C.LINECALLSELECT_LINE, id.Address, null));
        using var tight = new Block(24);
        Assert.Equal(0, WithText("tapi/line", text => Tapi.GetId(Line, 0, 0, C.LINECALLSELECT_LINE, tight.Address, (char*)text)));
        Assert.Equal((28u, 24u, 0u), (tight[4], tight[8], tight[16]));
    }

    [Fact]
    public void Configurations_are_kept_by_class()
    {
        using var config = new Block(40);
        using var data = new Block(4, 0x04030201);
        Assert.Equal(0, Tapi.GetDevConfig(0, config.Address, null));
        Assert.Equal((4u, 4u, 1u), (config[12], config[16], config[24]));
        Assert.Equal(0, WithText("comm/datamodem", text => Tapi.SetDevConfig(0, data.Address, 4, (char*)text)));
        Assert.Equal(0, WithText("comm/datamodem", text => Tapi.GetDevConfig(0, config.Address, (char*)text)));
        Assert.Equal(0x04030201u, config[24]);
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetDevConfig(0, null, null));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.SetDevConfig(0, null, 4, null));
        Assert.Equal(C.LINEERR_INVALPARAM, Tapi.SetDevConfig(0, data.Address, 0, null));
        Assert.Equal(C.LINEERR_BADDEVICEID, Tapi.GetDevConfig(2, config.Address, null));
        Assert.Equal(C.LINEERR_INVALDEVICECLASS, WithText("x", text => Tapi.GetDevConfig(0, config.Address, (char*)text)));
    }

    [Fact]
    public void Icons_and_dialogs_answer()
    {
        nint icon = 0;
        Assert.Equal(0, Tapi.GetIcon(1, null, &icon));
        Assert.NotEqual(0, icon);
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetIcon(1, null, null));
        Assert.Equal(0, Tapi.ConfigDialog(0, 0, null));
        Assert.Equal(C.LINEERR_BADDEVICEID, Tapi.ConfigDialog(9, 0, null));
        Pbx.On("lineConfigDialogW").FailAtOnce(C.LINEERR_OPERATIONUNAVAIL);
        Assert.Equal(C.LINEERR_OPERATIONUNAVAIL, Tapi.ConfigDialog(0, 0, null));
    }
}
