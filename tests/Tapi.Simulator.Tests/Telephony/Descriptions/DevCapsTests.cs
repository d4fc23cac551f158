using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony.Descriptions;

public unsafe class DevCapsTests
{
    private const int ProviderInfo = 12;
    private const int SwitchInfo = 20;
    private const int LineName = 32;
    private const int DeviceClasses = 244;

    [Theory]
    [InlineData(0x00010003, 236)]
    [InlineData(0x00010004, 240)]
    [InlineData(0x00020000, 252)]
    [InlineData(0x00020001, 252)]
    [InlineData(0x00020002, 268)]
    [InlineData(0x00030000, 292)]
    [InlineData(0x00030001, 292)]
    public void The_fixed_part_grows_with_the_version(uint version, int size)
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        using var small = new Block(400, size - 1);
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, client.Tapi.GetDevCaps(client.App, 0, version, 0, small.Address));

        using var exact = new Block(400, size);
        Assert.Equal(0, client.Tapi.GetDevCaps(client.App, 0, version, 0, exact.Address));
        Assert.Equal((uint)size, exact[8]);
        Assert.True(exact[4] > size);
        Assert.Equal(0u, exact[LineName]);
        Assert.Equal(0u, exact[LineName + 4]);
        Assert.Equal(new byte[400 - size], exact.Bytes[size..].ToArray());
    }

    [Fact]
    public void Strings_lie_behind_the_fixed_part()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 0 });
        pbx.AddLine("Süd 1 ☎", "100", "101");
        using var client = new Client(pbx);
        using var caps = new Block(1000);
        Assert.Equal(0, client.Tapi.GetDevCaps(client.App, 0, 0x00030001, 0, caps.Address));
        Assert.Equal(1000u, caps[0]);
        Assert.Equal(caps[4], caps[8]);
        Assert.Equal("Süd 1 ☎", caps.Text(LineName));
        Assert.Equal("Simulated PBX", caps.Text(ProviderInfo));
        Assert.NotEqual("", caps.Text(SwitchInfo));
        Assert.Equal("tapi/line\0", caps.Text(DeviceClasses));
        Assert.Equal(292u, caps[ProviderInfo + 4]);
        Assert.Equal(2u, caps[48]);
        Assert.NotEqual(Guid.Empty, new Guid(caps.Bytes.Slice(252, 16)));
        Assert.Equal(1u, caps[268]);
        Assert.Equal(new byte[1000 - (int)caps[8]], caps.Bytes[(int)caps[8]..].ToArray());
    }

    [Fact]
    public void Needed_size_is_enough_and_one_byte_less_leaves_a_part_out()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        using var first = new Block(268);
        Assert.Equal(0, client.Tapi.GetDevCaps(client.App, 0, Client.V22, 0, first.Address));
        var needed = (int)first[4];

        using var whole = new Block(needed);
        Assert.Equal(0, client.Tapi.GetDevCaps(client.App, 0, Client.V22, 0, whole.Address));
        Assert.Equal((uint)needed, whole[8]);
        Assert.Equal((uint)needed, whole[4]);
        Assert.Equal("tapi/line\0", whole.Text(DeviceClasses));

        using var less = new Block(needed - 4);
        Assert.Equal(0, client.Tapi.GetDevCaps(client.App, 0, Client.V22, 0, less.Address));
        Assert.Equal((uint)needed, less[4]);
        Assert.True(less[8] <= needed - 4);
        Assert.Equal("Line 1", less.Text(LineName));
        Assert.Equal("", less.Text(DeviceClasses));
    }

    [Fact]
    public void Arguments_are_checked()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        using var caps = new Block(400);
        Assert.Equal(C.LINEERR_INVALPOINTER, client.Tapi.GetDevCaps(client.App, 0, Client.V22, 0, null));
        Assert.Equal(C.LINEERR_BADDEVICEID, client.Tapi.GetDevCaps(client.App, 1, Client.V22, 0, caps.Address));
        Assert.Equal(C.LINEERR_INCOMPATIBLEAPIVERSION, client.Tapi.GetDevCaps(client.App, 0, 0x00040000, 0, caps.Address));
        Assert.Equal(C.LINEERR_INCOMPATIBLEEXTVERSION, client.Tapi.GetDevCaps(client.App, 0, Client.V22, 1, caps.Address));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, client.Tapi.GetDevCaps(0, 0, Client.V22, 0, caps.Address));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, C.LINEERR_STRUCTURETOOSMALL)]
    public void Needed_size_can_run_away(bool structureTooSmall, int result)
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        pbx.On("lineGetDevCapsW").NeededSizeGrows(3, structureTooSmall);
        var size = 268;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var caps = new Block(size);
            Assert.Equal(result, client.Tapi.GetDevCaps(client.App, 0, Client.V22, 0, caps.Address));
            Assert.True(caps[4] > size);
            size = (int)caps[4];
        }

        using var last = new Block(size);
        Assert.Equal(0, client.Tapi.GetDevCaps(client.App, 0, Client.V22, 0, last.Address));
        Assert.Equal(last[4], last[8]);
    }
}
