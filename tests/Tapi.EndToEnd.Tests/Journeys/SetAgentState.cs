using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>An agent gets ready and takes a break.</summary>
internal static class SetAgentState
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Agent", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
        await line.SetAgentStateAsync(addressId: 0, LineAgentState.Ready, LineAgentState.Ready);
        output.WriteLine($"now {(await line.GetAgentStatusAsync(addressId: 0)).State}");
        await line.SetAgentStateAsync(addressId: 0, LineAgentState.NotReady, LineAgentState.NotReady);
        output.WriteLine($"now {(await line.GetAgentStatusAsync(addressId: 0)).State}");
    }
}
