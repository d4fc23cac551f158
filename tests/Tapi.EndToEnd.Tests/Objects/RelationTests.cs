using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Objects;

public class RelationTests
{
    [Fact]
    public async Task A_line_knows_its_device_and_its_application()
    {
        await using var desk = new Desk();
        Assert.Same(desk.Device, desk.Line.Device);
        Assert.Same(desk.App, desk.Line.Application);
        Assert.Same(desk.App, desk.Device.Application);
        desk.Line.Close();
        Assert.Same(desk.Device, desk.Line.Device);
    }

    [Fact]
    public async Task A_call_knows_its_line_until_that_is_closed()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        Assert.Same(desk.Line, call.Line);
        Assert.Same(desk.App, call.Application);
        desk.Line.Close();
        Assert.Null(call.Line);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_phone_knows_its_device_and_its_application()
    {
        using var pbx = new SimulatedPbx();
        pbx.AddPhone("Desk phone");
        await using var app = PhoneApp.Initialize("Phones", pbx);
        var device = Assert.Single(app.Devices);
        await using var phone = device.Open(PhonePrivilege.Owner);
        Assert.Same(device, phone.Device);
        Assert.Same(app, phone.Application);
        Assert.Same(phone, app.FindPhone(phone.Handle));
    }

    [Fact]
    public async Task An_object_is_found_by_its_handle_while_it_lives()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        Assert.Same(call, desk.App.FindCall(call.Handle));
        Assert.Same(desk.Line, desk.App.FindLine(desk.Line.Handle));
        Assert.Null(desk.App.FindCall(new HCALL(0xDEAD)));
        await call.DropAsync().Soon();
        call.DeallocateCall();
        Assert.Null(desk.App.FindCall(call.Handle));
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_handle_from_elsewhere_has_one_object()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        Assert.Same(call, desk.Line.GetCall(call.Handle));
        Assert.Throws<ArgumentException>(() => desk.Line.GetCall(default));
        var foreign = desk.Line.GetCall(new HCALL(0xDEAD));
        Assert.Equal(LineError.InvalidCallHandle, Assert.Throws<LineException>(() => foreign.GetCallStatus()).Error);
        desk.Line.Close();
        Assert.Throws<ObjectDisposedException>(() => desk.Line.GetCall(call.Handle));
    }
}
