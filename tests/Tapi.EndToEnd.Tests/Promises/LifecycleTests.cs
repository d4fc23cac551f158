using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 10: the beginning and the end of an application.</summary>
public class LifecycleTests
{
    [Theory]
    [InlineData((int)LineError.NoDriver, "lineInitializeExW failed: LINEERR_NODRIVER (0x80000043)")]
    [InlineData(-2, "lineInitializeExW failed: 0xFFFFFFFE")]
    public void A_failed_initialisation_throws_with_its_code(int error, string message)
    {
        using var pbx = new SimulatedPbx();
        pbx.FailInitialization(error);
        var failure = Assert.Throws<LineException>(() => LineApp.Initialize("App", pbx));
        Assert.Equal((LineError)error, failure.Error);
        Assert.Equal(message, failure.Message);
        Leaks.AssertNone(pbx);
    }

    [Fact]
    public async Task After_a_failure_the_next_start_succeeds()
    {
        using var pbx = new SimulatedPbx();
        pbx.FailInitialization(LineError.NoDriver);
        Assert.Throws<LineException>(() => LineApp.Initialize("App", pbx));
        await LineApp.Initialize("App", pbx).DisposeAsync();
        Leaks.AssertNone(pbx);
    }

    [Fact]
    public async Task Zero_lines_are_a_success()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 0 });
        await using var app = LineApp.Initialize("App", pbx);
        Assert.Equal(0u, app.DeviceCount);
        var created = app.LineCreate.WaitAsync(_ => true);
        pbx.AddLine("New", "100");
        Assert.Equal(0u, (await created.Soon()).DeviceId);
        await app.DisposeAsync();
        Leaks.AssertNone(pbx);
    }

    [Fact]
    public async Task Disposing_again_does_nothing()
    {
        await using var desk = new Desk();
        await desk.App.DisposeAsync();
        await desk.App.DisposeAsync();
        desk.App.Dispose();
        desk.App.ShutDown();
        await desk.Line.DisposeAsync();
        desk.Line.Close();
        Assert.Equal(1, desk.Pbx.Journal.Calls("lineShutdown"));
        Assert.Equal(0, desk.Pbx.Journal.Calls("lineClose"));
        await desk.EndAsync();
    }

    [Fact]
    public async Task Nothing_can_be_asked_of_an_application_that_was_shut_down()
    {
        await using var desk = new Desk();
        desk.App.ShutDown();
        desk.Pbx.Journal.Clear();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => desk.Line.MakeCallAsync("5550100", 0));
        await desk.Line.LineClose.WaitAsync(_ => true).Fails<RequestEndedException>();
        Assert.Empty(desk.Pbx.Journal);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_negotiation_without_common_version_throws()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { LowestApiVersion = new TapiVersion(3, 0) });
        await using var app = LineApp.Initialize("App", pbx);
        var failure = Assert.Throws<LineException>(() => app.GetDevice(0));
        Assert.Equal(LineError.IncompatibleApiVersion, failure.Error);
        Assert.Equal(LineError.BadDeviceId, Assert.Throws<LineException>(() => app.GetDevice(9)).Error);
        await app.DisposeAsync();
        Leaks.AssertNone(pbx);
    }
}
