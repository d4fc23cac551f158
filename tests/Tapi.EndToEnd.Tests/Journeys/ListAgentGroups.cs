using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Which groups are there, and which sessions does an agent have in them?</summary>
internal static class ListAgentGroups
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Agent groups", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
        var agent = await line.CreateAgentAsync("4711", "0000");
        foreach (var group in (await line.GetGroupListAsync()).List)
        {
            output.WriteLine($"group {group.Name}");
            await line.CreateAgentSessionAsync(agent, "0000", workingAddressId: 0, group.GroupId);
        }

        foreach (var session in (await line.GetAgentSessionListAsync(agent)).List)
        {
            var info = await line.GetAgentSessionInfoAsync(session.AgentSession);
            output.WriteLine($"session in {session.GroupId}: {info.AgentSessionState}");
        }
    }
}
