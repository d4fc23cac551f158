using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Handles;

namespace Tapi.Simulator.Acd;

/// <summary>The agent functions as requests to a proxy handler.</summary>
internal static unsafe class AgentRequests
{
    public static ProxyRequest CreateAgent(string? id, string? pin, uint* agent) => new(LineProxyRequestType.CreateAgent)
    {
        Texts = [(ProxyOffsets.AgentId, id), (ProxyOffsets.AgentPin, pin)],
        Read = request =>
        {
            var created = request->CreateAgent.hAgent.Value;
            return () => *agent = created;
        },
        Invent = () => *agent = HandleRegistry.Next(),
    };

    public static ProxyRequest CreateSession(uint agent, string? pin, uint addressId, Guid group, uint* session) =>
        new(LineProxyRequestType.CreateAgentSession)
        {
            Texts = [(ProxyOffsets.SessionPin, pin)],
            Fill = request =>
            {
                request->CreateAgentSession.hAgent = new HAGENT(agent);
                request->CreateAgentSession.GroupID = group;
                request->CreateAgentSession.dwWorkingAddressID = addressId;
            },
            Read = request =>
            {
                var created = request->CreateAgentSession.hAgentSession.Value;
                return () => *session = created;
            },
            Invent = () => *session = HandleRegistry.Next(),
        };

    public static ProxyRequest SetSessionState(uint session, uint state, uint nextState) => new(LineProxyRequestType.SetAgentSessionState)
    {
        Fill = request =>
        {
            request->SetAgentSessionState.hAgentSession = new HAGENTSESSION(session);
            request->SetAgentSessionState.dwAgentSessionState = state;
            request->SetAgentSessionState.dwNextAgentSessionState = nextState;
        },
    };

    public static ProxyRequest GetSessionInfo(uint session, LINEAGENTSESSIONINFO* info)
    {
        var total = info->dwTotalSize;
        return new ProxyRequest(LineProxyRequestType.GetAgentSessionInfo)
        {
            RoomForAnswer = (int)total - sizeof(LINEAGENTSESSIONINFO),
            Fill = request =>
            {
                request->GetAgentSessionInfo.hAgentSession = new HAGENTSESSION(session);
                request->GetAgentSessionInfo.SessionInfo.dwTotalSize = total;
            },
            Read = request => ReturnedStructure.Copy(&request->GetAgentSessionInfo.SessionInfo.dwTotalSize, (uint*)info, total),
            Invent = () =>
            {
                *info = new LINEAGENTSESSIONINFO { dwTotalSize = total };
                info->dwNeededSize = info->dwUsedSize = (uint)sizeof(LINEAGENTSESSIONINFO);
            },
        };
    }
}
