using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Acd;
using Tapi.Simulator.Core;

namespace Tapi.Simulator.Exports;

/// <summary>Questions about agents, groups and queues.</summary>
internal static unsafe class AgentQuestionExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineGetAgentCapsW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, LINEAGENTCAPS*, int>)&LineGetAgentCapsW,
        ["lineGetAgentStatusW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, LINEAGENTSTATUS*, int>)&LineGetAgentStatusW,
        ["lineGetAgentInfo"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, LINEAGENTINFO*, int>)&LineGetAgentInfo,
        ["lineGetAgentActivityListW"] =
            (nint)(delegate* unmanaged[Stdcall]<uint, uint, LINEAGENTACTIVITYLIST*, int>)&LineGetAgentActivityListW,
        ["lineGetAgentGroupListW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, LINEAGENTGROUPLIST*, int>)&LineGetAgentGroupListW,
        ["lineGetAgentSessionList"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, LINEAGENTSESSIONLIST*, int>)&LineGetAgentSessionList,
        ["lineGetQueueInfo"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, LINEQUEUEINFO*, int>)&LineGetQueueInfo,
        ["lineGetQueueListW"] = (nint)(delegate* unmanaged[Stdcall]<uint, Guid*, LINEQUEUELIST*, int>)&LineGetQueueListW,
        ["lineGetGroupListW"] = (nint)(delegate* unmanaged[Stdcall]<uint, LINEAGENTGROUPLIST*, int>)&LineGetGroupListW,
        ["lineGetProxyStatus"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, LINEPROXYREQUESTLIST*, int>)&LineGetProxyStatus,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetAgentCapsW(
        uint hLineApp, uint dwDeviceID, uint dwAddressID, uint dwAppAPIVersion, LINEAGENTCAPS* lpAgentCaps)
        => Gateway.OnApplication(
            "lineGetAgentCapsW", hLineApp, $", {dwDeviceID}, {dwAddressID}, 0x{dwAppAPIVersion:x8}", (application, rule) =>
        {
            if (AgentGateway.Refuse(lpAgentCaps, sizeof(LINEAGENTCAPS)) is { } refusal)
            {
                return refusal;
            }

            return application.Exchange.FindLine(dwDeviceID) is not { } device ? LineError.BadDeviceId
                : dwAddressID >= device.Addresses.Count ? LineError.InvalidAddressId
                : dwAppAPIVersion < ApiVersions.V2_0 ? LineError.IncompatibleApiVersion
                : ProxyDesk.Of(application.Core).Ask(
                    "lineGetAgentCapsW", rule, application, device, AgentQuestions.Caps(dwAddressID, dwAppAPIVersion, lpAgentCaps));
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetAgentStatusW(uint hLine, uint dwAddressID, LINEAGENTSTATUS* lpAgentStatus) =>
        AgentGateway.FillAddress("lineGetAgentStatusW", hLine, dwAddressID, lpAgentStatus, sizeof(LINEAGENTSTATUS), () =>
            AgentQuestions.Status(dwAddressID, lpAgentStatus));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetAgentInfo(uint hLine, uint hAgent, LINEAGENTINFO* lpAgentInfo) =>
        AgentGateway.Fill("lineGetAgentInfo", hLine, $", 0x{hAgent:x8}", lpAgentInfo, sizeof(LINEAGENTINFO), () =>
            AgentQuestions.Info(hAgent, lpAgentInfo));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetAgentActivityListW(uint hLine, uint dwAddressID, LINEAGENTACTIVITYLIST* lpAgentActivityList) =>
        AgentGateway.FillAddress("lineGetAgentActivityListW", hLine, dwAddressID, lpAgentActivityList, sizeof(LINEAGENTACTIVITYLIST), () =>
            AgentQuestions.Activities(dwAddressID, lpAgentActivityList));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetAgentGroupListW(uint hLine, uint dwAddressID, LINEAGENTGROUPLIST* lpAgentGroupList) =>
        AgentGateway.FillAddress("lineGetAgentGroupListW", hLine, dwAddressID, lpAgentGroupList, sizeof(LINEAGENTGROUPLIST), () =>
            AgentQuestions.AgentGroups(dwAddressID, lpAgentGroupList));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetAgentSessionList(uint hLine, uint hAgent, LINEAGENTSESSIONLIST* lpAgentSessionList) =>
        AgentGateway.Fill("lineGetAgentSessionList", hLine, $", 0x{hAgent:x8}", lpAgentSessionList, sizeof(LINEAGENTSESSIONLIST), () =>
            AgentQuestions.Sessions(hAgent, lpAgentSessionList));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetQueueInfo(uint hLine, uint dwQueueID, LINEQUEUEINFO* lpLineQueueInfo) =>
        AgentGateway.Fill("lineGetQueueInfo", hLine, $", {dwQueueID}", lpLineQueueInfo, sizeof(LINEQUEUEINFO), () =>
            AgentQuestions.Queue(dwQueueID, lpLineQueueInfo));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetQueueListW(uint hLine, Guid* lpGroupID, LINEQUEUELIST* lpQueueList) =>
        AgentGateway.Fill("lineGetQueueListW", hLine, string.Empty, lpGroupID is null ? null : lpQueueList, sizeof(LINEQUEUELIST), () =>
            AgentQuestions.Queues(*lpGroupID, lpQueueList));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetGroupListW(uint hLine, LINEAGENTGROUPLIST* lpGroupList) =>
        AgentGateway.Fill("lineGetGroupListW", hLine, string.Empty, lpGroupList, sizeof(LINEAGENTGROUPLIST), () =>
            AgentQuestions.Groups(lpGroupList));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetProxyStatus(
        uint hLineApp, uint dwDeviceID, uint dwAppAPIVersion, LINEPROXYREQUESTLIST* lpLineProxyReqestList)
        => Gateway.OnApplication("lineGetProxyStatus", hLineApp, $", {dwDeviceID}, 0x{dwAppAPIVersion:x8}", (application, rule) =>
            lpLineProxyReqestList is null ? LineError.InvalidPointer
            : application.Exchange.FindLine(dwDeviceID) is not { } device ? LineError.BadDeviceId
            : dwAppAPIVersion < ApiVersions.V2_2 ? LineError.IncompatibleApiVersion
            : ProxyStatus.Describe(device, lpLineProxyReqestList, rule));
}
