using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

public class AgentJourneyTests
{
    private readonly SimulatedPbx _pbx = new();

    [Fact]
    public async Task An_agent_changes_its_state() =>
        Assert.Equal(["now Ready", "now NotReady"], await Journey.RunAsync(SetAgentState.RunAsync, _pbx, pbx => new AcdSide(pbx)));

    [Fact]
    public async Task Groups_and_sessions_are_listed()
    {
        var printed = await Journey.RunAsync(ListAgentGroups.RunAsync, _pbx, pbx => new AcdSide(pbx));
        Assert.Equal(
            ["group Sales", "group Support", $"session in {AcdSide.Sales}: NotReady", $"session in {AcdSide.Support}: NotReady"], printed);
    }

    [Fact]
    public async Task Queues_are_listed() =>
        Assert.Equal(
            ["New customers: 2 waiting", "Renewals: 3 waiting"],
            await Journey.RunAsync(ListQueues.RunAsync, _pbx, pbx => new AcdSide(pbx)));

    [Fact]
    public async Task An_acd_answers_what_agents_ask()
    {
        var acd = Journey.RunAsync(HandleProxyRequest.RunAsync, _pbx);
        await Waiting.Until(() => _pbx.OpenLines.Count == 1);
        await using (var app = LineApp.Initialize("Agent", _pbx))
        {
            var line = app.GetDevice(0).Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
            Assert.Equal(new HAGENT(1), await line.CreateAgentAsync("4711").Soon());
            var failure = await line.CreateAgentAsync("4712").Fails<LineException>();
            Assert.Equal(LineError.InvalidAgentId, failure.Error);
        }

        _pbx.Lines[0].ForceClose();
        Assert.Equal(["operator creates agent 4711", "closed"], await acd.Soon());
    }
}
