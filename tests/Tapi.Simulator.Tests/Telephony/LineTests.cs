using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony;

public unsafe class LineTests
{
    [Theory]
    [InlineData(0x00010003, 0x00020002, 0x00020002)]
    [InlineData(0x00020000, 0x00030001, 0x00030001)]
    [InlineData(0x00020000, 0x00020000, 0x00020000)]
    [InlineData(0x00020001, 0x00990000, 0x00030001)]
    public void Negotiation_finds_the_highest_common_version(uint low, uint high, uint expected)
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        using var extension = new Block(16, -1);
        var version = 0u;
        Assert.Equal(0, client.Tapi.NegotiateApiVersion(client.App, 0, low, high, &version, extension.Address));
        Assert.Equal(expected, version);
        Assert.Equal(new byte[16], extension.Bytes.ToArray());
    }

    [Fact]
    public void The_mapper_opens_a_line_that_can_carry_a_call()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 2 });
        using var client = new Client(pbx);
        pbx.Lines[0].MaxCalls = 0;
        client.Open(device: uint.MaxValue);
        Assert.Equal(1u, Assert.Single(pbx.OpenLines).DeviceId);
        pbx.Lines[1].Remove();
        Assert.Equal(C.LINEERR_BADDEVICEID, client.TryOpen(out _, C.LINECALLPRIVILEGE_OWNER, device: uint.MaxValue));
    }

    [Fact]
    public void Negotiation_refuses_what_does_not_fit()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { ApiVersion = new TapiVersion(2, 2), LowestApiVersion = new TapiVersion(2, 0) });
        using var client = new Client(pbx);
        using var extension = new Block(16);
        var version = 0u;
        var tapi = client.Tapi;
        Assert.Equal(C.LINEERR_INCOMPATIBLEAPIVERSION,
            tapi.NegotiateApiVersion(client.App, 0, 0x00030000, 0x00030001, &version, extension.Address));
        Assert.Equal(C.LINEERR_INCOMPATIBLEAPIVERSION,
            tapi.NegotiateApiVersion(client.App, 0, 0x00010003, 0x00010004, &version, extension.Address));
        Assert.Equal(C.LINEERR_INCOMPATIBLEAPIVERSION,
            tapi.NegotiateApiVersion(client.App, 0, Client.V22, 0x00020000, &version, extension.Address));
        Assert.Equal(C.LINEERR_BADDEVICEID, tapi.NegotiateApiVersion(client.App, 1, 0x00010003, Client.V22, &version, extension.Address));
        Assert.Equal(C.LINEERR_INVALPOINTER, tapi.NegotiateApiVersion(client.App, 0, 0x00010003, Client.V22, null, extension.Address));
        Assert.Equal(C.LINEERR_INVALPOINTER, tapi.NegotiateApiVersion(client.App, 0, 0x00010003, Client.V22, &version, null));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, tapi.NegotiateApiVersion(0xdead, 0, 0x00010003, Client.V22, &version, extension.Address));
        Assert.Equal(0u, version);
    }

    [Theory]
    [InlineData(5, Client.V22, 0, C.LINECALLPRIVILEGE_NONE, 0, C.LINEERR_BADDEVICEID)]
    [InlineData(0, 0x00020009, 0, C.LINECALLPRIVILEGE_NONE, 0, C.LINEERR_INCOMPATIBLEAPIVERSION)]
    [InlineData(0, Client.V22, 1, C.LINECALLPRIVILEGE_NONE, 0, C.LINEERR_INCOMPATIBLEEXTVERSION)]
    [InlineData(0, Client.V22, 0, 0, 0, C.LINEERR_INVALPRIVSELECT)]
    [InlineData(0, Client.V22, 0, C.LINECALLPRIVILEGE_NONE | C.LINECALLPRIVILEGE_OWNER, 4, C.LINEERR_INVALPRIVSELECT)]
    [InlineData(0, Client.V22, 0, 8, 0, C.LINEERR_INVALPRIVSELECT)]
    [InlineData(0, 0x00010004, 0, C.LINEOPENOPTION_PROXY, 0, C.LINEERR_INVALPRIVSELECT)]
    [InlineData(0, Client.V22, 0, C.LINECALLPRIVILEGE_OWNER, 0, C.LINEERR_INVALMEDIAMODE)]
    [InlineData(0, Client.V22, 0, C.LINECALLPRIVILEGE_MONITOR | C.LINEOPENOPTION_PROXY, 0, C.LINEERR_INVALPOINTER)]
    [InlineData(0, Client.V22, 0, C.LINECALLPRIVILEGE_OWNER | C.LINEOPENOPTION_SINGLEADDRESS, 4, C.LINEERR_INVALADDRESSID)]
    public void Open_refuses(uint device, uint version, uint extVersion, uint privileges, uint mediaModes, int error)
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        Assert.Equal(error, client.TryOpen(out var line, privileges, 0, device, version, extVersion, mediaModes));
        Assert.Equal(0u, line);
        Assert.Empty(pbx.OpenLines);
    }

    [Fact]
    public void Open_needs_a_place_for_the_handle()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        Assert.Equal(C.LINEERR_INVALPOINTER, client.Tapi.Open(client.App, 0, null, Client.V22, 0, 0, C.LINECALLPRIVILEGE_NONE, 0, null));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, client.Tapi.Open(0, 0, client.Cell, Client.V22, 0, 0, C.LINECALLPRIVILEGE_NONE, 0, null));
    }

    [Fact]
    public void Open_line_shows_until_it_is_closed()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 2 });
        using var client = new Client(pbx);
        var line = client.Open(C.LINECALLPRIVILEGE_MONITOR, instance: 0x1234, device: 1);
        var open = Assert.Single(pbx.OpenLines);
        Assert.Equal((line, 1u, client.App, "2.2"), (open.Handle, open.DeviceId, open.Application, open.ApiVersion.ToString()));
        Assert.Equal((0x1234u, 0, false), (open.CallbackInstance, open.CallHandles, open.IsProxy));
        Assert.Equal(0, client.Tapi.Close(line));
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, client.Tapi.Close(line));
        Assert.Empty(pbx.OpenLines);
    }

    [Fact]
    public void A_handle_of_another_kind_is_invalid()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var line = client.Open();
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, client.Tapi.Close(client.App));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, client.Tapi.Shutdown(line));
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, client.Tapi.Drop(line));
    }

    [Fact]
    public void A_scripted_handle_can_come_again()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var first = client.Open();
        Assert.Equal(0, client.Tapi.Close(first));
        pbx.GiveNextHandle(first);
        Assert.Equal(first, client.Open());
        Assert.NotEqual(first, client.Open());
    }

    [Fact]
    public void Forced_close_kills_the_handles_and_says_so()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var line = client.Open(instance: 9);
        var call = client.Call(line, "5551234");
        client.Drain();
        pbx.Lines[0].ForceClose();
        Assert.Equal(new Message(line, C.LINE_CLOSE, 9, 0, 0, 0), client.Next());
        client.AssertNothing();
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, client.Tapi.Close(line));
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, client.Tapi.Drop(call));
        Assert.Empty(pbx.LiveCalls);
    }

    [Fact]
    public void Injected_messages_arrive_as_they_are()
    {
        using var pbx = new SimulatedPbx();
        using var one = new Client(pbx);
        using var two = new Client(pbx);
        var line = two.Open(instance: 5);
        pbx.Post(one.App, new SimulatedMessage { Device = 1, MessageId = 99, CallbackInstance = 2, Param1 = 3, Param2 = 4, Param3 = 5 });
        pbx.Lines[0].Post(77, 1, 2, 3);
        pbx.Post(new SimulatedMessage { Device = 6, MessageId = 98 });

        Assert.Equal(new Message(1, 99, 2, 3, 4, 5), one.Next());
        Assert.Equal(new Message(6, 98, 0, 0, 0, 0), one.Next());
        Assert.Equal(new Message(line, 77, 5, 1, 2, 3), two.Next());
        Assert.Equal(new Message(6, 98, 0, 0, 0, 0), two.Next());
        Assert.Throws<ArgumentException>(() => pbx.Post(12, new SimulatedMessage()));
    }
}
