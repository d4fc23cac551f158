using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>The ACD of the journeys of agents and supervisors: two groups, two queues, and whatever agents log on.</summary>
internal sealed class AcdSide : IAsyncDisposable
{
    public static readonly Guid Sales = new("5a1e5000-0000-0000-0000-000000000001");
    public static readonly Guid Support = new("5a1e5000-0000-0000-0000-000000000002");

    private readonly LineApp _app;
    private readonly Line _line;
    private readonly List<LineAgentSessionEntry> _sessions = [];
    private LineAgentState _state = LineAgentState.LoggedOff;

    public AcdSide(SimulatedPbx pbx)
    {
        _app = LineApp.Initialize("ACD", pbx);
        _line = _app.GetDevice(0).OpenProxy(
            LineProxyRequestKinds.SetAgentState | LineProxyRequestKinds.GetAgentStatus | LineProxyRequestKinds.CreateAgent
            | LineProxyRequestKinds.CreateAgentSession | LineProxyRequestKinds.GetAgentSessionList
            | LineProxyRequestKinds.GetAgentSessionInfo | LineProxyRequestKinds.GetGroupList
            | LineProxyRequestKinds.GetQueueList | LineProxyRequestKinds.GetQueueInfo,
            LineMediaMode.InteractiveVoice);
        _line.ProxyRequest.Received += (_, message) =>
        {
            Answer(message.Request);
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Assert.Equal(0, _app.Counters.HandlerFailures);
    }

    private void Answer(LineProxyRequest request)
    {
        switch (request)
        {
            case SetAgentStateRequest set:
                _state = set.AgentState;
                set.Complete();
                break;
            case GetAgentStatusRequest get:
                get.Complete(new LineAgentStatusParameters { State = _state, NextState = _state, Activity = "Talking" });
                break;
            case CreateAgentRequest create:
                create.Complete(new HAGENT(1));
                break;
            case CreateAgentSessionRequest create:
                var session = new LineAgentSessionEntry
                {
                    AgentSession = new HAGENTSESSION((uint)_sessions.Count + 1), Agent = create.Agent, GroupId = create.GroupId,
                };
                _sessions.Add(session);
                create.Complete(session.AgentSession);
                break;
            case GetAgentSessionListRequest get:
                get.Complete(new LineAgentSessionListParameters { List = _sessions });
                break;
            case GetAgentSessionInfoRequest get:
                get.Complete(new LineAgentSessionInfoParameters { AgentSessionState = LineAgentSessionState.NotReady });
                break;
            case GetGroupListRequest get:
                get.Complete(
                    new LineAgentGroupListParameters
                    {
                        List = [new() { GroupId = Sales, Name = "Sales" }, new() { GroupId = Support, Name = "Support" }],
                    });
                break;
            case GetQueueListRequest get when get.GroupId == Sales:
                get.Complete(
                    new LineQueueListParameters
                    {
                        List = [new() { QueueId = 7, Name = "New customers" }, new() { QueueId = 8, Name = "Renewals" }],
                    });
                break;
            case GetQueueInfoRequest get:
                get.Complete(new LineQueueInfoParameters { CurrentCallsQueued = get.QueueId - 5 });
                break;
            default:
                request.Fail(LineError.OperationUnavailable);
                break;
        }
    }
}
