using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Exports;

public unsafe class InitializationTests
{
    private static readonly int ParametersSize = 12 + 4 + nint.Size + 4;

    [Fact]
    public void Success_fills_handle_devices_and_version()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 3 });
        Assert.Equal(0, Client.Initialize(pbx, "dialer", 0x00020000, out var app, out var devices, out var installed));
        Assert.NotEqual(0u, app);
        Assert.Equal(3u, devices);
        Assert.Equal(0x00030001u, installed);
        var running = Assert.Single(pbx.Applications);
        Assert.Equal((app, "dialer", "2.0"), (running.Handle, running.Name, running.ApiVersion.ToString()));
        Assert.Equal((0, 0), (running.OpenDevices, running.QueuedMessages));
    }

    [Fact]
    public void Zero_lines_are_a_success()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 0 });
        Assert.Equal(0, Client.Initialize(pbx, "dialer", Client.V22, out var app, out var devices, out _));
        Assert.Equal(0u, devices);
        Assert.Equal(0, new TapiExports(pbx).Shutdown(app));
        Leaks.AssertNone(pbx);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Null_pointer_is_refused(int missing)
    {
        using var pbx = new SimulatedPbx();
        using var parameters = new Block(ParametersSize);
        parameters[12] = C.LINEINITIALIZEEXOPTION_USEEVENT;
        uint app, devices, version = Client.V22;
        var result = new TapiExports(pbx).InitializeEx(
            missing == 0 ? null : &app, 0, 0, null, missing == 1 ? null : &devices, missing == 2 ? null : &version,
            missing == 3 ? null : parameters.Address);
        Assert.Equal(C.LINEERR_INVALPOINTER, result);
        Assert.Empty(pbx.Applications);
    }

    [Theory]
    [InlineData(-1, C.LINEINITIALIZEEXOPTION_USEEVENT, Client.V22, C.LINEERR_STRUCTURETOOSMALL)]
    [InlineData(0, C.LINEINITIALIZEEXOPTION_USEHIDDENWINDOW, Client.V22, C.LINEERR_OPERATIONFAILED)]
    [InlineData(0, C.LINEINITIALIZEEXOPTION_USEEVENT, 0x00010004, C.LINEERR_INCOMPATIBLEAPIVERSION)]
    public void Wrong_parameters_are_refused(int sizeError, uint option, uint version, int error)
    {
        using var pbx = new SimulatedPbx();
        using var parameters = new Block(ParametersSize, ParametersSize + sizeError);
        parameters[12] = option;
        uint app, devices;
        Assert.Equal(error, new TapiExports(pbx).InitializeEx(&app, 0, 0, null, &devices, &version, parameters.Address));
        Leaks.AssertNone(pbx);
    }

    [Fact]
    public void Parameters_report_their_size()
    {
        using var pbx = new SimulatedPbx();
        using var parameters = new Block(ParametersSize);
        parameters[12] = C.LINEINITIALIZEEXOPTION_USEEVENT;
        uint app, devices, version = Client.V22;
        Assert.Equal(0, new TapiExports(pbx).InitializeEx(&app, 0, 0, null, &devices, &version, parameters.Address));
        Assert.Equal((uint)ParametersSize, parameters[4]);
        Assert.Equal((uint)ParametersSize, parameters[8]);
    }

    [Fact]
    public void Scripted_failure_happens_once()
    {
        using var pbx = new SimulatedPbx();
        pbx.FailInitialization(C.LINEERR_NOMEM);
        Assert.Equal(C.LINEERR_NOMEM, Client.Initialize(pbx, "a", Client.V22, out _, out _, out _));
        Assert.Equal(0, Client.Initialize(pbx, "a", Client.V22, out _, out _, out _));
    }

    [Fact]
    public void Handles_are_unique_across_simulators()
    {
        using var first = new SimulatedPbx();
        using var second = new SimulatedPbx();
        using var one = new Client(first);
        using var two = new Client(second);
        Assert.NotEqual(one.App, two.App);
        Assert.True(one.App >= 0x00010200);
        Assert.Equal(0, new TapiExports(second).Shutdown(one.App));
        Assert.Empty(first.Applications);
        Assert.Single(second.Applications);
    }

    [Fact]
    public void Shutdown_twice_and_use_after_it_fail()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        Assert.Equal(0, client.Tapi.Shutdown(client.App));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, client.Tapi.Shutdown(client.App));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, client.TryNext(out _));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, client.TryOpen(out _, C.LINECALLPRIVILEGE_NONE));
    }

    [Fact]
    public void Disposed_pbx_refuses_and_its_handles_are_dead()
    {
        var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var line = client.Open();
        pbx.Dispose();
        pbx.Dispose();
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, client.Tapi.Close(line));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, client.TryNext(out _));
        Assert.Equal(C.LINEERR_OPERATIONFAILED, Client.Initialize(pbx, "late", Client.V22, out _, out _, out _));
        Leaks.AssertNone(pbx);
    }
}
