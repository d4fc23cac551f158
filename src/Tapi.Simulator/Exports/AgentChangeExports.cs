using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Acd;

namespace Tapi.Simulator.Exports;

/// <summary>Changes that agents and supervisors ask of the ACD.</summary>
internal static unsafe class AgentChangeExports
{
    private const uint MaxSize = 1 << 20;

    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineSetAgentState"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, int>)&LineSetAgentState,
        ["lineSetAgentStateEx"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, int>)&LineSetAgentStateEx,
        ["lineSetAgentGroup"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, LINEAGENTGROUPLIST*, int>)&LineSetAgentGroup,
        ["lineSetAgentActivity"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, int>)&LineSetAgentActivity,
        ["lineSetAgentMeasurementPeriod"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, int>)&LineSetAgentMeasurementPeriod,
        ["lineSetQueueMeasurementPeriod"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, int>)&LineSetQueueMeasurementPeriod,
        ["lineAgentSpecific"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, byte*, uint, int>)&LineAgentSpecific,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetAgentState(uint hLine, uint dwAddressID, uint dwAgentState, uint dwNextAgentState) =>
        AgentGateway.AskAddress("lineSetAgentState", hLine, dwAddressID, $", {(LineAgentState)dwAgentState}", () =>
            AgentChanges.State(dwAddressID, dwAgentState, dwNextAgentState));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetAgentStateEx(uint hLine, uint hAgent, uint dwAgentState, uint dwNextAgentState) =>
        AgentGateway.Ask("lineSetAgentStateEx", hLine, $", 0x{hAgent:x8}, {(LineAgentStateEx)dwAgentState}", () =>
            AgentChanges.StateEx(hAgent, dwAgentState, dwNextAgentState));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetAgentGroup(uint hLine, uint dwAddressID, LINEAGENTGROUPLIST* lpAgentGroupList) =>
        lpAgentGroupList is null
            ? AgentGateway.AskAddress("lineSetAgentGroup", hLine, dwAddressID, ", none", () => AgentChanges.Groups(dwAddressID, null))
            : AgentGateway.FillAddress("lineSetAgentGroup", hLine, dwAddressID, lpAgentGroupList, sizeof(LINEAGENTGROUPLIST), () =>
                AgentChanges.Groups(dwAddressID, lpAgentGroupList));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetAgentActivity(uint hLine, uint dwAddressID, uint dwActivityID) =>
        AgentGateway.AskAddress("lineSetAgentActivity", hLine, dwAddressID, $", {dwActivityID}", () =>
            AgentChanges.Activity(dwAddressID, dwActivityID));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetAgentMeasurementPeriod(uint hLine, uint hAgent, uint dwMeasurementPeriod) =>
        AgentGateway.Ask("lineSetAgentMeasurementPeriod", hLine, $", 0x{hAgent:x8}, {dwMeasurementPeriod}", () =>
            AgentChanges.MeasurementPeriod(hAgent, dwMeasurementPeriod));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetQueueMeasurementPeriod(uint hLine, uint dwQueueID, uint dwMeasurementPeriod) =>
        AgentGateway.Ask("lineSetQueueMeasurementPeriod", hLine, $", {dwQueueID}, {dwMeasurementPeriod}", () =>
            AgentChanges.QueueMeasurementPeriod(dwQueueID, dwMeasurementPeriod));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineAgentSpecific(uint hLine, uint dwAddressID, uint dwAgentExtensionIDIndex, byte* lpParams, uint dwSize) =>
        Gateway.OnLine("lineAgentSpecific", hLine, $", address {dwAddressID}, {dwAgentExtensionIDIndex}, {dwSize} bytes", (line, rule) =>
            lpParams is null && dwSize > 0 ? LineError.InvalidPointer
            : dwAddressID >= line.Device.Addresses.Count ? LineError.InvalidAddressId
            : dwSize > MaxSize ? LineError.InvalidParam
            : ProxyDesk.Of(line.Core).Ask(
                "lineAgentSpecific", rule, line, AgentChanges.Specific(dwAddressID, dwAgentExtensionIDIndex, lpParams, dwSize)));
}
