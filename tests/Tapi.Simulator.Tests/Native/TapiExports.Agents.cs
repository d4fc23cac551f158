namespace Tapi.Simulator.Tests.Native;

/// <summary>Agents, groups and queues.</summary>
internal sealed unsafe partial class TapiExports
{
    public int SetAgentState(uint line, uint addressId, uint agentState, uint nextAgentState) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, int>)Find("lineSetAgentState"))(line, addressId, agentState, nextAgentState);

    public int SetAgentStateEx(uint line, uint agent, uint agentState, uint nextAgentState) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, int>)Find("lineSetAgentStateEx"))(line, agent, agentState, nextAgentState);

    public int SetAgentGroup(uint line, uint addressId, void* agentGroupList) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineSetAgentGroup"))(line, addressId, agentGroupList);

    public int SetAgentActivity(uint line, uint addressId, uint activityId) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, int>)Find("lineSetAgentActivity"))(line, addressId, activityId);

    public int GetAgentCaps(uint lineApp, uint deviceId, uint addressId, uint appApiVersion, void* agentCaps) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, void*, int>)Find("lineGetAgentCapsW"))(
            lineApp, deviceId, addressId, appApiVersion, agentCaps);

    public int GetAgentStatus(uint line, uint addressId, void* agentStatus) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineGetAgentStatusW"))(line, addressId, agentStatus);

    public int GetAgentInfo(uint line, uint agent, void* agentInfo) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineGetAgentInfo"))(line, agent, agentInfo);

    public int GetAgentActivityList(uint line, uint addressId, void* agentActivityList) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineGetAgentActivityListW"))(line, addressId, agentActivityList);

    public int GetAgentGroupList(uint line, uint addressId, void* agentGroupList) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineGetAgentGroupListW"))(line, addressId, agentGroupList);

    public int GetAgentSessionList(uint line, uint agent, void* agentSessionList) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineGetAgentSessionList"))(line, agent, agentSessionList);

    public int GetQueueInfo(uint line, uint queueId, void* lineQueueInfo) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineGetQueueInfo"))(line, queueId, lineQueueInfo);

    public int GetQueueList(uint line, Guid* groupId, void* queueList) =>
        ((delegate* unmanaged[Stdcall]<uint, Guid*, void*, int>)Find("lineGetQueueListW"))(line, groupId, queueList);

    public int GetGroupList(uint line, void* groupList) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, int>)Find("lineGetGroupListW"))(line, groupList);

    public int SetAgentMeasurementPeriod(uint line, uint agent, uint measurementPeriod) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, int>)Find("lineSetAgentMeasurementPeriod"))(line, agent, measurementPeriod);

    public int SetQueueMeasurementPeriod(uint line, uint queueId, uint measurementPeriod) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, int>)Find("lineSetQueueMeasurementPeriod"))(line, queueId, measurementPeriod);

    public int AgentSpecific(uint line, uint addressId, uint agentExtensionIdIndex, void* parameters, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, void*, uint, int>)Find("lineAgentSpecific"))(
            line, addressId, agentExtensionIdIndex, parameters, size);

    public int GetProxyStatus(uint lineApp, uint deviceId, uint appApiVersion, void* lineProxyReqestList) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, void*, int>)Find("lineGetProxyStatus"))(
            lineApp, deviceId, appApiVersion, lineProxyReqestList);
}
