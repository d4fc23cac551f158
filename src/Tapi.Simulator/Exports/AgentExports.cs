using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Acd;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator.Exports;

/// <summary>Agents and their sessions: each function becomes a request to a proxy handler. PINs stay out of the journal.</summary>
internal static unsafe class AgentExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineCreateAgentW"] = (nint)(delegate* unmanaged[Stdcall]<uint, char*, char*, uint*, int>)&LineCreateAgentW,
        ["lineCreateAgentSessionW"] =
            (nint)(delegate* unmanaged[Stdcall]<uint, uint, char*, uint, Guid*, uint*, int>)&LineCreateAgentSessionW,
        ["lineSetAgentSessionState"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, int>)&LineSetAgentSessionState,
        ["lineGetAgentSessionInfo"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, LINEAGENTSESSIONINFO*, int>)&LineGetAgentSessionInfo,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineCreateAgentW(uint hLine, char* lpszAgentID, char* lpszAgentPIN, uint* lphAgent) =>
        Ask("lineCreateAgentW", hLine, $", \"{NativeText.Read(lpszAgentID)}\"", _ => lphAgent is null
            ? null
            : AgentRequests.CreateAgent(NativeText.Read(lpszAgentID), NativeText.Read(lpszAgentPIN), lphAgent));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineCreateAgentSessionW(
        uint hLine, uint hAgent, char* lpszAgentPIN, uint dwWorkingAddressID, Guid* lpGroupID, uint* lphAgentSession)
        => Ask("lineCreateAgentSessionW", hLine, $", 0x{hAgent:x8}, address {dwWorkingAddressID}", _ =>
            lpGroupID is null || lphAgentSession is null
            ? null
            : AgentRequests.CreateSession(hAgent, NativeText.Read(lpszAgentPIN), dwWorkingAddressID, *lpGroupID, lphAgentSession));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetAgentSessionState(uint hLine, uint hAgentSession, uint dwAgentSessionState, uint dwNextAgentSessionState) =>
        Ask("lineSetAgentSessionState", hLine, $", 0x{hAgentSession:x8}, {(LineAgentSessionState)dwAgentSessionState}", _ =>
            AgentRequests.SetSessionState(hAgentSession, dwAgentSessionState, dwNextAgentSessionState));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetAgentSessionInfo(uint hLine, uint hAgentSession, LINEAGENTSESSIONINFO* lpAgentSessionInfo) =>
        Gateway.OnLine("lineGetAgentSessionInfo", hLine, $", 0x{hAgentSession:x8}", (line, rule) =>
            lpAgentSessionInfo is null ? LineError.InvalidPointer
            : lpAgentSessionInfo->dwTotalSize < sizeof(LINEAGENTSESSIONINFO) ? LineError.StructureTooSmall
            : ProxyDesk.Of(line.Core).Ask(
                "lineGetAgentSessionInfo", rule, line, AgentRequests.GetSessionInfo(hAgentSession, lpAgentSessionInfo)));

    /// <summary>A null question means that a required pointer was null.</summary>
    private static int Ask(string function, uint hLine, string arguments, Func<OpenLine, ProxyRequest?> question) =>
        Gateway.OnLine(function, hLine, arguments, (line, rule) =>
            question(line) is { } asked ? ProxyDesk.Of(line.Core).Ask(function, rule, line, asked) : LineError.InvalidPointer);
}
