using Tapi;

namespace CallCenter;

/// <summary>
/// The ACD side: an application that opened the line as a proxy. TAPI brings it the agent functions of all other applications, and it
/// answers.
/// </summary>
internal sealed class AcdHandler : IAsyncDisposable
{
    private const string Me = "ACD";

    private readonly Narrator _narrator;
    private readonly LineApp _app;
    private readonly Line _line;
    private readonly Dictionary<HAGENTSESSION, LineAgentSessionState> _sessions = [];
    private uint _lastAgent;
    private uint _lastSession;

    private AcdHandler(Narrator narrator, LineApp app, Line line)
    {
        (_narrator, _app, _line) = (narrator, app, line);
        _line.ProxyRequest.Subscribe(OnRequest);
    }

    /// <summary>The only group that this ACD has.</summary>
    public static Guid SalesGroup { get; } = new("5a1e5000-0000-0000-0000-000000000001");

    public static AcdHandler Start(Narrator narrator, TapiLibrary library, uint deviceId)
    {
        var app = LineApp.Initialize("ACD handler", library);
        narrator.Say(Me, $"initialized TAPI {app.ApiVersion}: {app.Handle}, {app.DeviceCount} line device(s)");
        var device = app.GetDevice(deviceId);
        narrator.Say(Me, $"negotiated TAPI {device.ApiVersion} with \"{device.GetDevCaps().LineName}\"");

        const LineProxyRequestKinds Kinds = LineProxyRequestKinds.CreateAgent | LineProxyRequestKinds.CreateAgentSession
            | LineProxyRequestKinds.SetAgentSessionState | LineProxyRequestKinds.GetAgentSessionInfo;
        var line = device.OpenProxy(Kinds, LineMediaMode.InteractiveVoice);
        narrator.Say(Me, $"opened the line as a proxy for four kinds of requests: {line.Handle}");
        return new AcdHandler(narrator, app, line);
    }

    public async ValueTask DisposeAsync()
    {
        await _line.DisposeAsync();
        await _app.DisposeAsync();
        _narrator.Say(Me, "closed the line and shut TAPI down");
    }

    private ValueTask OnRequest(ProxyRequestMessage message)
    {
        var request = message.Request;
        _narrator.Say(Me, $"← LINE_PROXYREQUEST {request.RequestType} from {request.ClientUserName} at {request.ClientMachineName}");
        switch (request)
        {
            case CreateAgentRequest create:
                create.Complete(new HAGENT(++_lastAgent));
                break;
            case CreateAgentSessionRequest create when create.GroupId == SalesGroup:
                var session = new HAGENTSESSION(++_lastSession);
                _sessions[session] = LineAgentSessionState.NotReady;
                create.Complete(session);
                break;
            case CreateAgentSessionRequest unknownGroup:
                unknownGroup.Fail(LineError.InvalidAgentGroup);
                break;
            case SetAgentSessionStateRequest set when _sessions.ContainsKey(set.AgentSession):
                _sessions[set.AgentSession] = set.AgentSessionState;
                set.Complete();
                Announce(set.AgentSession, set.AgentSessionState);
                break;
            case GetAgentSessionInfoRequest get when _sessions.TryGetValue(get.AgentSession, out var state):
                get.Complete(new LineAgentSessionInfoParameters { AgentSessionState = state, NumberOfCalls = 1 });
                break;
            default:
                request.Fail(LineError.OperationUnavailable);
                break;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Tells all applications on the line that a session changed.</summary>
    private void Announce(HAGENTSESSION session, LineAgentSessionState state) =>
        _line.ReportAgentSessionStatus(session, LineAgentSessionStatus.State, state);
}
