using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>Passes calls on to another party.</summary>
internal static unsafe class TransferExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineSetupTransferW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint*, LINECALLPARAMS*, int>)&LineSetupTransferW,
        ["lineCompleteTransfer"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint*, uint, int>)&LineCompleteTransfer,
        ["lineBlindTransferW"] = (nint)(delegate* unmanaged[Stdcall]<uint, char*, uint, int>)&LineBlindTransferW,
        ["lineRedirectW"] = (nint)(delegate* unmanaged[Stdcall]<uint, char*, uint, int>)&LineRedirectW,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetupTransferW(uint hCall, uint* lphConsultCall, LINECALLPARAMS* lpCallParams) =>
        Gateway.OnCall("lineSetupTransferW", hCall, string.Empty, (call, rule) =>
        {
            if (lphConsultCall is null)
            {
                return LineError.InvalidPointer;
            }

            var refusal = CallParameters.Read(lpCallParams, call.Line.ApiVersion, out var parameters);
            return refusal.Value != 0 ? refusal : TransferOperations.Setup(call, rule, parameters, handle => *lphConsultCall = handle);
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineCompleteTransfer(uint hCall, uint hConsultCall, uint* lphConfCall, uint dwTransferMode) =>
        Gateway.OnCall("lineCompleteTransfer", hCall, $", 0x{hConsultCall:x8}, mode {dwTransferMode}", (call, rule) =>
            !Enum.IsDefined((LineTransferMode)dwTransferMode) ? LineError.InvalidTransferMode
            : lphConfCall is null && dwTransferMode == (uint)LineTransferMode.Conference ? LineError.InvalidPointer
            : call.Sibling(hConsultCall) is { } consultation
                ? TransferOperations.Complete(call, consultation, rule, (LineTransferMode)dwTransferMode, handle => *lphConfCall = handle)
                : LineError.InvalidConsultCallHandle);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineBlindTransferW(uint hCall, char* lpszDestAddressW, uint dwCountryCode) =>
        Gateway.OnCall("lineBlindTransferW", hCall, $", \"{NativeText.Read(lpszDestAddressW)}\", {dwCountryCode}", (call, rule) =>
            lpszDestAddressW is null ? LineError.InvalidPointer : TransferOperations.Blind(call, rule, new string(lpszDestAddressW)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineRedirectW(uint hCall, char* lpszDestAddress, uint dwCountryCode) =>
        Gateway.OnCall("lineRedirectW", hCall, $", \"{NativeText.Read(lpszDestAddress)}\", {dwCountryCode}", (call, rule) =>
            lpszDestAddress is null ? LineError.InvalidPointer : TransferOperations.Redirect(call, rule, new string(lpszDestAddress)));
}
