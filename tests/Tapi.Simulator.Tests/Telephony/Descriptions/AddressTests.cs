using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony.Descriptions;

public unsafe class AddressTests : CallFixture
{
    [Theory]
    [InlineData(0x00010004u, 180)]
    [InlineData(0x00020002u, 228)]
    public void Capabilities_have_the_size_of_the_version(uint version, int fixedSize)
    {
        using var caps = new Block(2000);
        Assert.Equal(0, Tapi.GetAddressCaps(Client.App, 1, 1, version, 0, caps.Address));
        Assert.Equal("111", caps.Text(16));
        Assert.Equal((1u, (uint)fixedSize), (caps[12], caps[20]));
        Assert.Equal(caps[4], caps[8]);
        if (version >= 0x00020000)
        {
            Assert.Equal((4u, 48u), (caps[184], caps[188]));
            Assert.Equal("Silence", caps.Text((int)caps[192] + 4));
            Assert.Equal("Music", caps.Text((int)caps[192] + 36 + 4));
        }

        using var small = new Block(fixedSize - 1);
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, Tapi.GetAddressCaps(Client.App, 1, 1, version, 0, small.Address));
        Assert.Equal(caps[4], small[4]);
        using var tight = new Block(fixedSize);
        Assert.Equal(0, Tapi.GetAddressCaps(Client.App, 1, 1, version, 0, tight.Address));
        Assert.Equal((caps[4], (uint)fixedSize, 0u, 0u), (tight[4], tight[8], tight[16], tight[20]));
    }

    [Fact]
    public void Capabilities_refuse_nonsense()
    {
        using var caps = new Block(2000);
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetAddressCaps(Client.App, 0, 0, Client.V22, 0, null));
        Assert.Equal(C.LINEERR_BADDEVICEID, Tapi.GetAddressCaps(Client.App, 2, 0, Client.V22, 0, caps.Address));
        Assert.Equal(C.LINEERR_INVALADDRESSID, Tapi.GetAddressCaps(Client.App, 0, 2, Client.V22, 0, caps.Address));
        Assert.Equal(C.LINEERR_INCOMPATIBLEAPIVERSION, Tapi.GetAddressCaps(Client.App, 0, 0, 7, 0, caps.Address));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, Tapi.GetAddressCaps(Line, 0, 0, Client.V22, 0, caps.Address));
    }

    [Fact]
    public void Status_counts_calls_and_shows_forwarding()
    {
        using var list = new Block(8 + 24 + 8);
        list[4] = 1;
        list[8] = C.LINEFORWARDMODE_UNCOND;
        list[8 + 16] = 8;
        list[8 + 20] = 32;
        "123\0".AsSpan().CopyTo(new Span<char>(list.Address + 32, 4));
        Succeed(Tapi.Forward(Line, 0, 0, list.Address, 4, First, null));
        Tapi.Hold(Connected("1"));
        Client.Drain();
        Connected("2");

        using var status = new Block(300);
        Assert.Equal(0, Tapi.GetAddressStatus(Line, 0, status.Address));
        Assert.Equal((1u, 1u, 1u, 0u), (status[12], status[16], status[20], status[24]));
        Assert.Equal((4u, 1u, 24u, 64u), (status[32], status[36], status[40], status[44]));
        Assert.Equal("123", status.Text(64 + 16));

        using var tight = new Block(64);
        Assert.Equal(0, Tapi.GetAddressStatus(Line, 0, tight.Address));
        Assert.Equal((64u + 24 + 8, 64u, 0u, 0u), (tight[4], tight[8], tight[36], tight[40]));
        Assert.Equal(C.LINEERR_INVALADDRESSID, Tapi.GetAddressStatus(Line, 2, tight.Address));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetAddressStatus(Line, 0, null));
    }

    [Fact]
    public void An_address_is_found_by_its_number()
    {
        Assert.Equal(0, WithText("101", text => Tapi.GetAddressId(Line, First, C.LINEADDRESSMODE_DIALABLEADDR, (char*)text, 8)));
        Assert.Equal(1u, *First);
        Assert.Equal(C.LINEERR_INVALADDRESS, WithText("9", text =>
            Tapi.GetAddressId(Line, First, C.LINEADDRESSMODE_DIALABLEADDR, (char*)text, 4)));
        Assert.Equal(C.LINEERR_INVALADDRESSMODE, WithText("101", text => Tapi.GetAddressId(Line, First, 1, (char*)text, 8)));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetAddressId(Line, First, 2, null, 8));
    }

    [Fact]
    public void The_smallest_number_of_rings_counts()
    {
        using var other = new Client(Pbx, "other");
        var line = other.Open();
        Assert.Equal(0, Tapi.GetNumRings(Line, 0, First));
        Assert.Equal(uint.MaxValue, *First);
        Assert.Equal(0, Tapi.SetNumRings(Line, 0, 5));
        Assert.Equal(0, other.Tapi.SetNumRings(line, 0, 2));
        Tapi.GetNumRings(Line, 0, First);
        Assert.Equal(2u, *First);
        other.Tapi.Close(line);
        Tapi.GetNumRings(Line, 0, First);
        Assert.Equal(5u, *First);
        Assert.Equal(C.LINEERR_INVALADDRESSID, Tapi.SetNumRings(Line, 2, 5));
        Assert.Equal(C.LINEERR_INVALADDRESSID, Tapi.GetNumRings(Line, 2, First));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetNumRings(Line, 0, null));
    }
}
