using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Objects;

public class DeviceListTests
{
    [Fact]
    public async Task The_list_has_the_devices_that_are_there_now()
    {
        await using var desk = new Desk();
        Assert.Equal([0u], desk.App.Devices.Select(device => device.Id));
        desk.Pbx.AddLine("Second", "200");
        Assert.Equal(["0", "1"], desk.App.Devices.Select(device => $"{device.Id}"));
        Assert.Equal("Second", desk.App.Devices[1].GetDevCaps().LineName);
        desk.Pbx.Lines[0].Remove();
        Assert.Equal([1u], desk.App.Devices.Select(device => device.Id));
    }

    [Fact]
    public async Task A_device_stays_the_same_object()
    {
        await using var desk = new Desk();
        var first = Assert.Single(desk.App.Devices);
        desk.Pbx.AddLine("Second", "200");
        Assert.Same(first, desk.App.Devices[0]);
    }

    [Fact]
    public async Task A_device_that_agrees_on_no_version_is_left_out()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineNegotiateAPIVersion").FailAtOnce(LineError.IncompatibleApiVersion);
        Assert.Empty(desk.App.Devices);
        Assert.Single(desk.App.Devices);
    }

    [Fact]
    public async Task A_device_remembers_the_version_of_its_extensions()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { ExtensionVersion = 5 });
        await using var app = LineApp.Initialize("Extensions", pbx);
        var device = app.GetDevice(0);
        Assert.Equal(0u, device.ExtVersion);
        Assert.Equal(device.NegotiateExtVersion(new TapiVersion(1), new TapiVersion(9)), device.ExtVersion);
        Assert.Equal(5u, device.ExtVersion);
    }
}
