using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Agents;

public class SessionStatusTests
{
    [Fact]
    public async Task A_proxy_message_reaches_the_other_application_typed()
    {
        await using var desk = new AcdDesk();
        desk.Acd.ReportAgentSessionStatus(
            new HAGENTSESSION(42), LineAgentSessionStatus.State, LineAgentSessionState.BusyWrapUp);
        var message = await desk.Agent.AgentSessionStatus.WaitAsync(_ => true).Soon();
        Assert.Equal(new HAGENTSESSION(42), message.AgentSession);
        Assert.Equal(LineAgentSessionStatus.State, message.Changed);
        Assert.Equal(LineAgentSessionState.BusyWrapUp, message.State);
        Assert.Same(desk.Agent, message.Line);
        Assert.Equal(message, desk.Agent.AgentSessionStatus.Last);
        Assert.Null(desk.Acd.AgentSessionStatus.Last);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Who_is_no_proxy_cannot_send_it()
    {
        await using var desk = new AcdDesk();
        var failure = Assert.Throws<LineException>(() => desk.Agent.ProxyMessage(null, (uint)LineMessageId.AgentSessionStatus, 0, 0, 0));
        Assert.Equal("lineProxyMessage failed: LINEERR_NOTREGISTERED (0x80000047)", failure.Message);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Two_applications_work_at_once_without_mixing_their_requests()
    {
        await using var desk = new AcdDesk();
        desk.Handle<CreateAgentRequest>(request => request.Complete(new HAGENT(uint.Parse(request.AgentId, null))));
        await using var secondApp = LineApp.Initialize("Second agent", desk.Pbx);
        var second = secondApp.GetDevice(0).Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
        var agents = Enumerable.Range(1, 50).Select(number =>
            (Number: (uint)number, Task: (number % 2 == 0 ? desk.Agent : second).CreateAgentAsync($"{number}"))).ToList();
        foreach (var (number, task) in agents)
        {
            Assert.Equal(new HAGENT(number), await task.Soon());
        }

        await secondApp.DisposeAsync();
        await desk.EndAsync();
    }
}
