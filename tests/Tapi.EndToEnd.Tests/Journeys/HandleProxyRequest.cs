using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Be the ACD: create the agents that other programs ask for.</summary>
internal static class HandleProxyRequest
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("ACD", pbx);
        await using var line = app.GetDevice(0).OpenProxy(LineProxyRequestKinds.CreateAgent, LineMediaMode.InteractiveVoice);
        line.ProxyRequest.Subscribe(async message =>
        {
            if (message.Request is CreateAgentRequest { AgentId: "4711" } create)
            {
                await output.WriteLineAsync($"{create.ClientUserName} creates agent {create.AgentId}");
                create.Complete(new HAGENT(1));
            }
            else
            {
                message.Request.Fail(LineError.InvalidAgentId);
            }
        });
        var closed = line.LineClose.WaitAsync(_ => true);
        await closed;
        output.WriteLine("closed");
    }
}
