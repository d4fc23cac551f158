using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Agents;

public class ProxyReportTests
{
    [Fact]
    public async Task A_handler_reports_what_has_changed_about_an_agent()
    {
        await using var desk = new AcdDesk();
        await using var messages = desk.AgentApp.ReadMessagesAsync<AgentStatusExMessage>().GetAsyncEnumerator();
        desk.Acd.ReportAgentStatusEx(new HAGENT(7), LineAgentStatusEx.State, LineAgentStateEx.Released);
        Assert.True(await messages.MoveNextAsync().AsTask().Soon());
        Assert.Equal(new HAGENT(7), messages.Current.Agent);
        Assert.Equal(LineAgentStatusEx.State, messages.Current.Changed);
        Assert.Equal(LineAgentStateEx.Released, messages.Current.State);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_report_leaves_out_what_its_message_does_not_have()
    {
        await using var desk = new AcdDesk();
        await using var messages = desk.AgentApp.ReadMessagesAsync<GroupStatusMessage>().GetAsyncEnumerator();
        desk.Acd.ReportGroupStatus(LineGroupStatus.NewGroup);
        Assert.True(await messages.MoveNextAsync().AsTask().Soon());
        Assert.Equal(LineGroupStatus.NewGroup, messages.Current.Changed);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Only_a_proxy_may_report()
    {
        await using var desk = new AcdDesk();
        var failure = Assert.Throws<LineException>(() => desk.Agent.ReportGroupStatus(LineGroupStatus.NewGroup));
        Assert.Equal("lineProxyMessage", failure.Function);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_proxy_gets_the_kinds_that_it_opened_for()
    {
        using var pbx = new SimulatedPbx();
        await using var app = LineApp.Initialize("ACD", pbx);
        var device = app.GetDevice(0);
        await using var line = device.OpenProxy(
            LineProxyRequestKinds.SetAgentGroup | LineProxyRequestKinds.SetAgentStateEx, LineMediaMode.InteractiveVoice);
        Assert.Equal(
            [LineProxyRequestType.SetAgentGroup, LineProxyRequestType.SetAgentStateEx],
            device.GetProxyStatus().List);
        Assert.Equal(
            LineError.NotRegistered,
            Assert.Throws<LineException>(() => device.OpenProxy(
                LineProxyRequestKinds.SetAgentGroup, LineMediaMode.InteractiveVoice)).Error);
        Assert.Throws<ArgumentException>(() => device.OpenProxy(default, LineMediaMode.InteractiveVoice));
    }
}
