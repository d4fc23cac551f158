using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>What applications set on calls.</summary>
internal static unsafe class CallInfoExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineSetAppSpecific"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, int>)&LineSetAppSpecific,
        ["lineSetMediaMode"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, int>)&LineSetMediaMode,
        ["lineSendUserUserInfo"] = (nint)(delegate* unmanaged[Stdcall]<uint, byte*, uint, int>)&LineSendUserUserInfo,
        ["lineReleaseUserUserInfo"] = (nint)(delegate* unmanaged[Stdcall]<uint, int>)&LineReleaseUserUserInfo,
        ["lineSetCallData"] = (nint)(delegate* unmanaged[Stdcall]<uint, void*, uint, int>)&LineSetCallData,
        ["lineSetCallTreatment"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, int>)&LineSetCallTreatment,
        ["lineSetCallParams"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, LINEDIALPARAMS*, int>)&LineSetCallParams,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetAppSpecific(uint hCall, uint dwAppSpecific) =>
        Gateway.OnCall("lineSetAppSpecific", hCall, $", 0x{dwAppSpecific:x8}", (call, _) =>
            CallSettings.SetAppSpecific(call, dwAppSpecific));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetMediaMode(uint hCall, uint dwMediaModes) =>
        Gateway.OnCall("lineSetMediaMode", hCall, $", 0x{dwMediaModes:x8}", (call, _) => CallSettings.SetMediaMode(call, dwMediaModes));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSendUserUserInfo(uint hCall, byte* lpsUserUserInfo, uint dwSize) =>
        Gateway.OnCall("lineSendUserUserInfo", hCall, $", {dwSize} bytes", (call, rule) =>
            lpsUserUserInfo is null ? LineError.InvalidPointer : CallSettings.SendUserUserInfo(call, rule, Bytes(lpsUserUserInfo, dwSize)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineReleaseUserUserInfo(uint hCall) =>
        Gateway.OnCall("lineReleaseUserUserInfo", hCall, string.Empty, (call, rule) => CallSettings.ReleaseUserUserInfo(call, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetCallData(uint hCall, void* lpCallData, uint dwSize) =>
        Gateway.OnCall("lineSetCallData", hCall, $", {dwSize} bytes", (call, rule) =>
            lpCallData is null && dwSize > 0 ? LineError.InvalidPointer : CallSettings.SetData(call, rule, Bytes(lpCallData, dwSize)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetCallTreatment(uint hCall, uint dwTreatment) =>
        Gateway.OnCall("lineSetCallTreatment", hCall, $", {dwTreatment}", (call, rule) =>
            CallSettings.SetTreatment(call, rule, dwTreatment));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetCallParams(uint hCall, uint dwBearerMode, uint dwMinRate, uint dwMaxRate, LINEDIALPARAMS* lpDialParams) =>
        Gateway.OnCall("lineSetCallParams", hCall, $", bearer mode 0x{dwBearerMode:x}, {dwMinRate} to {dwMaxRate}", (call, rule) =>
            CallSettings.SetParameters(call, rule, dwBearerMode, dwMinRate, dwMaxRate));

    /// <summary>Copies at most a little more than any call accepts, so that a wild size does no harm.</summary>
    private static byte[] Bytes(void* source, uint size) =>
        new ReadOnlySpan<byte>(source, (int)Math.Min(size, CallSettings.MaxCallData + 1)).ToArray();
}
