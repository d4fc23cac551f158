using Tapi.Simulator.Abi;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Acd;

/// <summary>What clients ask about agents, groups and queues.</summary>
internal static unsafe class AgentQuestions
{
    private static readonly int AfterNumber = Position();

    public static ProxyRequest Caps(uint addressId, uint version, LINEAGENTCAPS* caps) => AnsweredStructure.Ask(
        LineProxyRequestType.GetAgentCaps,
        AfterNumber,
        sizeof(LINEAGENTCAPS),
        caps,
        request => request->GetAgentCaps.dwAddressID = addressId,
        version);

    public static ProxyRequest Status(uint addressId, LINEAGENTSTATUS* status) => AnsweredStructure.Ask(
        LineProxyRequestType.GetAgentStatus,
        AfterNumber,
        sizeof(LINEAGENTSTATUS),
        status,
        request => request->GetAgentStatus.dwAddressID = addressId);

    public static ProxyRequest Info(uint agent, LINEAGENTINFO* info) => AnsweredStructure.Ask(
        LineProxyRequestType.GetAgentInfo,
        AfterNumber,
        sizeof(LINEAGENTINFO),
        info,
        request => request->GetAgentInfo.hAgent = new HAGENT(agent));

    public static ProxyRequest Activities(uint addressId, LINEAGENTACTIVITYLIST* list) => AnsweredStructure.Ask(
        LineProxyRequestType.GetAgentActivityList,
        AfterNumber,
        sizeof(LINEAGENTACTIVITYLIST),
        list,
        request => request->GetAgentActivityList.dwAddressID = addressId);

    public static ProxyRequest AgentGroups(uint addressId, LINEAGENTGROUPLIST* list) => AnsweredStructure.Ask(
        LineProxyRequestType.GetAgentGroupList,
        AfterNumber,
        sizeof(LINEAGENTGROUPLIST),
        list,
        request => request->GetAgentGroupList.dwAddressID = addressId);

    public static ProxyRequest Sessions(uint agent, LINEAGENTSESSIONLIST* list) => AnsweredStructure.Ask(
        LineProxyRequestType.GetAgentSessionList,
        AfterNumber,
        sizeof(LINEAGENTSESSIONLIST),
        list,
        request => request->GetAgentSessionList.hAgent = new HAGENT(agent));

    public static ProxyRequest Queue(uint queueId, LINEQUEUEINFO* info) => AnsweredStructure.Ask(
        LineProxyRequestType.GetQueueInfo, AfterNumber, sizeof(LINEQUEUEINFO), info, request => request->GetQueueInfo.dwQueueID = queueId);

    public static ProxyRequest Queues(Guid group, LINEQUEUELIST* list) => AnsweredStructure.Ask(
        LineProxyRequestType.GetQueueList,
        AfterNumber - sizeof(uint) + sizeof(Guid),
        sizeof(LINEQUEUELIST),
        list,
        request => request->GetQueueList.GroupID = group);

    public static ProxyRequest Groups(LINEAGENTGROUPLIST* list) => AnsweredStructure.Ask(
        LineProxyRequestType.GetGroupList, AfterNumber - sizeof(uint), sizeof(LINEAGENTGROUPLIST), list);

    /// <summary>Most structures follow the address, agent or queue that they describe.</summary>
    private static int Position()
    {
        var probe = default(LINEPROXYREQUEST);
        return Raw.Offset(&probe, &probe.GetAgentCaps.AgentCaps);
    }
}
