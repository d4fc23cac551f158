using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Exports;

public class MissingExportTests
{
    [Fact]
    public async Task A_missing_asynchronous_function_is_named_and_leaves_nothing_behind()
    {
        await using var desk = new Desk(rewire: pbx => new HostileLibrary(pbx).Hide("lineMakeCallW"));
        var missing = await Assert.ThrowsAsync<EntryPointNotFoundException>(() => desk.Line.MakeCallAsync("5550100", 0));
        Assert.Contains("'lineMakeCallW'", missing.Message, StringComparison.Ordinal);
        Assert.Equal(0, desk.App.PendingRequests);
        desk.Pbx.Lines[0].Ring("5559999");
        await (await desk.Line.AppNewCall.WaitAsync(_ => true).Soon()).Call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_missing_synchronous_function_is_named_and_the_application_goes_on()
    {
        await using var desk = new Desk(rewire: pbx => new HostileLibrary(pbx).Hide("lineGetDevCapsW"));
        var missing = Assert.Throws<EntryPointNotFoundException>(() => desk.Device.GetDevCaps());
        Assert.Contains("'lineGetDevCapsW'", missing.Message, StringComparison.Ordinal);
        await (await desk.TalkAsync()).DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_missing_variable_size_function_fails_its_task()
    {
        await using var desk = new Desk(rewire: pbx => new HostileLibrary(pbx).Hide("lineGetAgentSessionInfo"));
        await desk.Line.GetAgentSessionInfoAsync(default).Fails<EntryPointNotFoundException>();
        Assert.Equal(0, desk.App.PendingRequests);
        await desk.EndAsync();
    }

    [Fact]
    public void A_library_without_initialisation_is_named_too()
    {
        using var pbx = new SimulatedPbx();
        var missing = Assert.Throws<EntryPointNotFoundException>(() => LineApp.Initialize(
            "App", new HostileLibrary(pbx).Hide("lineInitializeExW")));
        Assert.Contains("'lineInitializeExW'", missing.Message, StringComparison.Ordinal);
        Leaks.AssertNone(pbx);
    }

    [Fact]
    public async Task A_failed_open_can_be_repeated()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineOpenW").FailAtOnce(LineError.Allocated);
        var failure = Assert.Throws<LineException>(() => desk.Device.Open(
            LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice));
        Assert.Equal("lineOpenW failed: LINEERR_ALLOCATED (0x80000001)", failure.Message);
        var line = desk.Device.Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
        Assert.Equal(2, desk.App.LiveObjects);
        line.Close();
        await desk.EndAsync();
    }
}
