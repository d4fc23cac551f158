using Tapi.Simulator.Abi;

namespace Tapi.Simulator;

/// <summary>What a client asks of a proxy handler: the LINEPROXYREQUEST_ values.</summary>
public enum SimulatedProxyRequestType : uint
{
    /// <summary>Log an agent on to groups, or off.</summary>
    SetAgentGroup = (uint)LineProxyRequestType.SetAgentGroup,

    /// <summary>Change an agent's state.</summary>
    SetAgentState = (uint)LineProxyRequestType.SetAgentState,

    /// <summary>Choose an agent's activity.</summary>
    SetAgentActivity = (uint)LineProxyRequestType.SetAgentActivity,

    /// <summary>Describe what the handler can do.</summary>
    GetAgentCaps = (uint)LineProxyRequestType.GetAgentCaps,

    /// <summary>Describe an agent's status.</summary>
    GetAgentStatus = (uint)LineProxyRequestType.GetAgentStatus,

    /// <summary>Run an extension of the handler.</summary>
    AgentSpecific = (uint)LineProxyRequestType.AgentSpecific,

    /// <summary>List the activities that an agent can choose.</summary>
    GetAgentActivityList = (uint)LineProxyRequestType.GetAgentActivityList,

    /// <summary>List the groups that an agent can log on to.</summary>
    GetAgentGroupList = (uint)LineProxyRequestType.GetAgentGroupList,

    /// <summary>Create an agent.</summary>
    CreateAgent = (uint)LineProxyRequestType.CreateAgent,

    /// <summary>Set the period of an agent's statistics.</summary>
    SetAgentMeasurementPeriod = (uint)LineProxyRequestType.SetAgentMeasurementPeriod,

    /// <summary>Describe an agent.</summary>
    GetAgentInfo = (uint)LineProxyRequestType.GetAgentInfo,

    /// <summary>Create an agent's session.</summary>
    CreateAgentSession = (uint)LineProxyRequestType.CreateAgentSession,

    /// <summary>List an agent's sessions.</summary>
    GetAgentSessionList = (uint)LineProxyRequestType.GetAgentSessionList,

    /// <summary>Change a session's state.</summary>
    SetAgentSessionState = (uint)LineProxyRequestType.SetAgentSessionState,

    /// <summary>Describe a session.</summary>
    GetAgentSessionInfo = (uint)LineProxyRequestType.GetAgentSessionInfo,

    /// <summary>List a group's queues.</summary>
    GetQueueList = (uint)LineProxyRequestType.GetQueueList,

    /// <summary>Set the period of a queue's statistics.</summary>
    SetQueueMeasurementPeriod = (uint)LineProxyRequestType.SetQueueMeasurementPeriod,

    /// <summary>Describe a queue.</summary>
    GetQueueInfo = (uint)LineProxyRequestType.GetQueueInfo,

    /// <summary>List all groups.</summary>
    GetGroupList = (uint)LineProxyRequestType.GetGroupList,

    /// <summary>Change the state of an agent that is given by its handle.</summary>
    SetAgentStateEx = (uint)LineProxyRequestType.SetAgentStateEx,
}
