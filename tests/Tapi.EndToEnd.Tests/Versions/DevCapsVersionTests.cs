namespace Tapi.EndToEnd.Tests.Versions;

/// <summary>LINEDEVCAPS has 268 bytes in TAPI 2.2 and 292 from 3.0 on. The offsets are the header's.</summary>
public class DevCapsVersionTests
{
    private static readonly Guid Line = new("00112233-4455-6677-8899-aabbccddeeff");
    private static readonly Guid Protocol = new("0f0e0d0c-0b0a-0908-0706-050403020100");

    [Theory]
    [InlineData(268, 0x00020002u)]
    [InlineData(292, 0x00020002u)]
    [InlineData(292, 0x00030000u)]
    [InlineData(292, 0x00030001u)]
    public void What_every_version_has_is_read_alike(int size, uint version)
    {
        var caps = Read(size, version);

        Assert.Equal("Provider", caps.ProviderInfo);
        Assert.Equal("Switch", caps.SwitchInfo);
        Assert.Equal("Äpfel 北京 🙂", caps.LineName);
        Assert.Equal(["tapi/line", "wave/in"], caps.DeviceClasses);
        Assert.Equal([7, 8, 9], caps.DevSpecific.ToArray());
        Assert.Equal(Line, caps.PermanentLineGuid);
        Assert.Equal(
            [28, 44, 48, 52, 56, 60, 92, 112, 120, 128, 152, 204, 216, 236, 240],
            new uint[]
            {
                caps.PermanentLineId, (uint)caps.AddressModes, caps.NumAddresses, (uint)caps.BearerModes,
                caps.MaxRate, (uint)caps.MediaModes,
                (uint)caps.GatherDigitsMaxTimeout.TotalMilliseconds, (uint)caps.DevCapFlags, (uint)caps.AnswerMode,
                (uint)caps.LineStates, caps.UuiCallInfoSize,
                caps.NumTerminals, caps.TerminalTextEntrySize, (uint)caps.LineFeatures!, (uint)caps.SettableDevStatus!,
            }.Select(Place));
        Assert.Equal(
            [156u, 172u, 188u],
            new[] { caps.MinDialParams, caps.MaxDialParams, caps.DefaultDialParams }.Select(
                part => (uint)Place((uint)part.DialPause.TotalMilliseconds)));
    }

    // In the short one, the texts lie where the long one has the newer members.
    [Theory]
    [InlineData(268)]
    [InlineData(292)]
    public void Members_newer_than_2_2_are_null(int size)
    {
        var caps = Read(size, 0x00020002);

        Assert.Null(caps.AddressTypes);
        Assert.Null(caps.ProtocolGuid);
        Assert.Null(caps.AvailableTracking);
    }

    [Theory]
    [InlineData(0x00030000u)]
    [InlineData(0x00030001u)]
    public void From_3_0_on_they_are_there(uint version)
    {
        var caps = Read(292, version);

        Assert.Equal(268, Place((uint)caps.AddressTypes!));
        Assert.Equal(Protocol, caps.ProtocolGuid);
        Assert.Equal(288, Place((uint)caps.AvailableTracking!));
    }

    [Theory]
    [InlineData(291, false, true)]
    [InlineData(287, false, false)]
    [InlineData(268, false, false)]
    public void Members_cut_off_by_the_used_size_are_null(int used, bool hasTracking, bool hasProtocol)
    {
        var caps = new LineDevCaps(Filled(292).AsMemory(0, used), new TapiVersion(3, 1));

        Assert.Equal((hasTracking, hasProtocol), (caps.AvailableTracking is not null, caps.ProtocolGuid is not null));
        Assert.Equal(used >= 272, caps.AddressTypes is not null);
        Assert.Equal(Line, caps.PermanentLineGuid);
        Assert.Equal("", caps.LineName);
    }

    private static LineDevCaps Read(int size, uint version) => new(Filled(size), new TapiVersion(version));

    private static byte[] Filled(int size)
    {
        var raw = new RawStructure(size).Set(252, Line);
        if (size == 292)
        {
            raw.Set(272, Protocol);
        }

        return raw.Text(12, "Provider")
            .Text(20, "Switch")
            .Text(32, "Äpfel 北京 🙂")
            .Text(244, "tapi/line\0wave/in\0")
            .Part(228, 7, 8, 9)
            .Filled();
    }

    private static int Place(uint value)
    {
        Assert.Equal(0xA5u, value >> 24);
        return (int)(value & 0xFFFF);
    }
}
