using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony.Descriptions;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>Calls that several applications have.</summary>
internal static unsafe class CallSharingExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineSetCallPrivilege"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, int>)&LineSetCallPrivilege,
        ["lineHandoffW"] = (nint)(delegate* unmanaged[Stdcall]<uint, char*, uint, int>)&LineHandoffW,
        ["lineGetNewCalls"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, LINECALLLIST*, int>)&LineGetNewCalls,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetCallPrivilege(uint hCall, uint dwCallPrivilege) =>
        Gateway.OnCall("lineSetCallPrivilege", hCall, $", {dwCallPrivilege}", (call, _) => CallSharing.SetPrivilege(call, dwCallPrivilege));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineHandoffW(uint hCall, char* lpszFileName, uint dwMediaMode) =>
        Gateway.OnCall("lineHandoffW", hCall, $", \"{NativeText.Read(lpszFileName)}\", 0x{dwMediaMode:x8}", (call, _) =>
            CallSharing.HandOff(call, NativeText.Read(lpszFileName), dwMediaMode));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetNewCalls(uint hLine, uint dwAddressID, uint dwSelect, LINECALLLIST* lpCallList) =>
        Gateway.OnLine("lineGetNewCalls", hLine, $", {dwAddressID}, select {dwSelect}", (line, rule) =>
            lpCallList is null ? LineError.InvalidPointer : CallLists.NewCalls(line, dwAddressID, dwSelect, lpCallList, rule));
}
