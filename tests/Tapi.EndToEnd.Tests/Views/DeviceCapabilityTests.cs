using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Views;

public class DeviceCapabilityTests
{
    [Fact]
    public async Task Strings_and_lists_come_out_of_the_variable_part()
    {
        await using var desk = new Desk();
        var caps = desk.Device.GetDevCaps();
        Assert.Equal("Line 1", caps.LineName);
        Assert.Equal("Simulated PBX", caps.ProviderInfo);
        Assert.Equal("Exchange with 1 lines", caps.SwitchInfo);
        Assert.Equal(["tapi/line"], caps.DeviceClasses);
        Assert.Equal(1u, caps.NumAddresses);
        Assert.Equal(LineMediaMode.InteractiveVoice, caps.MediaModes);
        Assert.Empty(caps.TerminalCaps);
        Assert.True(caps.TerminalText.IsEmpty);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_name_beyond_ascii_survives()
    {
        await using var desk = new Desk();
        desk.Pbx.AddLine("Äpfel 北京 🙂", "200");
        Assert.Equal("Äpfel 北京 🙂", desk.App.GetDevice(1).GetDevCaps().LineName);
        await desk.EndAsync();
    }

    [Theory]
    [InlineData(0x00010003u, false, false, false, false)]
    [InlineData(0x00010004u, true, false, false, false)]
    [InlineData(0x00020001u, true, true, false, false)]
    [InlineData(0x00020002u, true, true, true, false)]
    [InlineData(0x00030001u, true, true, true, true)]
    public async Task Members_newer_than_the_negotiated_version_are_null(uint version, bool v14, bool v20, bool v22, bool v30)
    {
        await using var desk = new Desk(new PbxOptions { ApiVersion = new TapiVersion(version) }, version: new TapiVersion(3, 1));
        var caps = desk.Device.GetDevCaps();
        Assert.Equal(version, desk.Device.ApiVersion.Value);
        Assert.Equal("Line 1", caps.LineName);
        Assert.Equal(v14, caps.LineFeatures is not null);
        Assert.Equal(v20, caps.SettableDevStatus is not null);
        Assert.Equal(v20, caps.DeviceClasses.Count == 1);
        Assert.Equal(v22, caps.PermanentLineGuid is not null);
        Assert.Equal(v30, caps.AddressTypes is not null);
        Assert.Equal(v30, caps.ProtocolGuid is not null);
        Assert.Equal(v30, caps.AvailableTracking is not null);
        await desk.EndAsync();
    }

    [Theory]
    [InlineData(0x00020002u, 268)]
    [InlineData(0x00030001u, 292)]
    public async Task The_fixed_part_is_as_long_as_the_version_says(uint version, int size)
    {
        await using var desk = new Desk(version: new TapiVersion(version));
        var bytes = desk.Device.GetDevCaps().Bytes.Span;
        var firstText = BitConverter.ToInt32(bytes[16..]);
        Assert.Equal(size, firstText);
        await desk.EndAsync();
    }
}
