using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Agents;

/// <summary>Two applications on one line: the agent's, and the ACD that answers its requests.</summary>
internal sealed class AcdDesk : IAsyncDisposable
{
    private static readonly LineProxyRequestType[] All =
    [
        LineProxyRequestType.CreateAgent, LineProxyRequestType.CreateAgentSession,
        LineProxyRequestType.SetAgentSessionState, LineProxyRequestType.GetAgentSessionInfo,
    ];

    public AcdDesk(PbxOptions? options = null, params LineProxyRequestType[] more)
    {
        Pbx = new SimulatedPbx(options ?? new PbxOptions());
        AcdApp = LineApp.Initialize("ACD", Pbx);
        var requests = new LineCallParams { DevSpecific = DwordArray.Of([.. All, .. more]) };
        Acd = AcdApp.GetDevice(0).Open(LineCallPrivilege.None, LineOpenOption.Proxy, LineMediaMode.InteractiveVoice, requests);
        AgentApp = LineApp.Initialize("Agent", Pbx);
        Agent = AgentApp.GetDevice(0).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
    }

    public SimulatedPbx Pbx { get; }

    public LineApp AcdApp { get; }

    public LineApp AgentApp { get; }

    public Line Acd { get; }

    public Line Agent { get; }

    /// <summary>Answers requests of one kind; the others stay open.</summary>
    public void Handle<T>(Action<T> handle)
        where T : LineProxyRequest
        => Acd.ProxyRequest.Received += (_, message) =>
        {
            if (message.Request is T request)
            {
                handle(request);
            }
        };

    public async Task EndAsync()
    {
        await AgentApp.DisposeAsync();
        await AcdApp.DisposeAsync();
        Assert.Equal(0, AgentApp.Counters.HandlerFailures + AcdApp.Counters.HandlerFailures);
        Leaks.AssertNone(Pbx);
    }

    public async ValueTask DisposeAsync()
    {
        await AgentApp.DisposeAsync();
        await AcdApp.DisposeAsync();
        Pbx.Dispose();
    }
}
