using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony.Descriptions;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>Steps in the life of a call other than making, answering and dropping it.</summary>
internal static unsafe class CallControlExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineGetCallStatus"] = (nint)(delegate* unmanaged[Stdcall]<uint, LINECALLSTATUS*, int>)&LineGetCallStatus,
        ["lineAccept"] = (nint)(delegate* unmanaged[Stdcall]<uint, byte*, uint, int>)&LineAccept,
        ["lineDialW"] = (nint)(delegate* unmanaged[Stdcall]<uint, char*, uint, int>)&LineDialW,
        ["lineSecureCall"] = (nint)(delegate* unmanaged[Stdcall]<uint, int>)&LineSecureCall,
        ["lineCompleteCall"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint*, uint, uint, int>)&LineCompleteCall,
        ["lineUncompleteCall"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, int>)&LineUncompleteCall,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetCallStatus(uint hCall, LINECALLSTATUS* lpCallStatus) =>
        Gateway.OnCall("lineGetCallStatus", hCall, string.Empty, (call, rule) => 
            lpCallStatus is null ? LineError.InvalidPointer : CallStatus.Describe(call).CopyTo(lpCallStatus, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineAccept(uint hCall, byte* lpsUserUserInfo, uint dwSize) =>
        Gateway.OnCall("lineAccept", hCall, $", {dwSize} bytes", (call, rule) =>
            lpsUserUserInfo is null && dwSize > 0
                ? LineError.InvalidPointer
                : OwnerOperation.Start("lineAccept", call, rule, LineCallState.Offering, () =>
                    call.Call.EnterState(LineCallState.Accepted)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineDialW(uint hCall, char* lpszDestAddress, uint dwCountryCode) =>
        Gateway.OnCall("lineDialW", hCall, $", \"{NativeText.Read(lpszDestAddress)}\", {dwCountryCode}", (call, rule) =>
        {
            if (lpszDestAddress is null)
            {
                return LineError.InvalidPointer;
            }

            var number = new string(lpszDestAddress);
            return OwnerOperation.Start(
                "lineDialW", call, rule, LineCallState.DialTone | LineCallState.Dialing, () => CallProgress.DialMore(call.Call, number));
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSecureCall(uint hCall) =>
        Gateway.OnCall("lineSecureCall", hCall, string.Empty, (call, rule) => CallSettings.Secure(call, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineCompleteCall(uint hCall, uint* lpdwCompletionID, uint dwCompletionMode, uint dwMessageID) =>
        Gateway.OnCall("lineCompleteCall", hCall, $", mode {dwCompletionMode}", (call, rule) =>
            lpdwCompletionID is null
                ? LineError.InvalidPointer
                : CompletionOperations.Complete(call, rule, dwCompletionMode, dwMessageID, id => *lpdwCompletionID = id));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineUncompleteCall(uint hLine, uint dwCompletionID) =>
        Gateway.OnLine("lineUncompleteCall", hLine, $", {dwCompletionID}", (line, rule) =>
            CompletionOperations.Uncomplete(line, rule, dwCompletionID));
}
