using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony.Descriptions;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>Calls: making, answering, dropping and deallocating them.</summary>
internal static unsafe class CallExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineMakeCallW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint*, char*, uint, LINECALLPARAMS*, int>)&LineMakeCallW,
        ["lineAnswer"] = (nint)(delegate* unmanaged[Stdcall]<uint, byte*, uint, int>)&LineAnswer,
        ["lineDrop"] = (nint)(delegate* unmanaged[Stdcall]<uint, byte*, uint, int>)&LineDrop,
        ["lineDeallocateCall"] = (nint)(delegate* unmanaged[Stdcall]<uint, int>)&LineDeallocateCall,
        ["lineGetCallInfoW"] = (nint)(delegate* unmanaged[Stdcall]<uint, LINECALLINFO*, int>)&LineGetCallInfoW,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineMakeCallW(uint hLine, uint* lphCall, char* lpszDestAddress, uint dwCountryCode, LINECALLPARAMS* lpCallParams) =>
        Gateway.OnLine("lineMakeCallW", hLine, $", \"{NativeText.Read(lpszDestAddress)}\", {dwCountryCode}", (line, rule) =>
        {
            if (lphCall is null)
            {
                return LineError.InvalidPointer;
            }

            var refusal = CallParameters.Read(lpCallParams, line.ApiVersion, out var parameters);
            return refusal.Value != 0
                ? refusal
                : CallOperations.Make(
                    line, rule, NativeText.Read(lpszDestAddress) ?? string.Empty, parameters, handle => *lphCall = handle);
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineAnswer(uint hCall, byte* lpsUserUserInfo, uint dwSize) =>
        Gateway.OnCall("lineAnswer", hCall, $", {dwSize} bytes", (call, rule) =>
            lpsUserUserInfo is null && dwSize > 0 ? LineError.InvalidPointer : CallOperations.Answer(call, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineDrop(uint hCall, byte* lpsUserUserInfo, uint dwSize) =>
        Gateway.OnCall("lineDrop", hCall, $", {dwSize} bytes", (call, rule) =>
            lpsUserUserInfo is null && dwSize > 0 ? LineError.InvalidPointer : CallOperations.Drop(call, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineDeallocateCall(uint hCall) =>
        Gateway.OnCall("lineDeallocateCall", hCall, string.Empty, (call, _) => CallOperations.Deallocate(call));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetCallInfoW(uint hCall, LINECALLINFO* lpCallInfo) =>
        Gateway.OnCall("lineGetCallInfoW", hCall, string.Empty, (call, rule) =>
            lpCallInfo is null ? LineError.InvalidPointer : CallDescription.Describe(call).CopyTo(lpCallInfo, rule));
}
