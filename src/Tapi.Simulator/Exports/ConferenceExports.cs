using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony;
using Tapi.Simulator.Telephony.Descriptions;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>Conferences.</summary>
internal static unsafe class ConferenceExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineSetupConferenceW"] =
            (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint*, uint*, uint, LINECALLPARAMS*, int>)&LineSetupConferenceW,
        ["linePrepareAddToConferenceW"] =
            (nint)(delegate* unmanaged[Stdcall]<uint, uint*, LINECALLPARAMS*, int>)&LinePrepareAddToConferenceW,
        ["lineAddToConference"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, int>)&LineAddToConference,
        ["lineRemoveFromConference"] = (nint)(delegate* unmanaged[Stdcall]<uint, int>)&LineRemoveFromConference,
        ["lineGetConfRelatedCalls"] = (nint)(delegate* unmanaged[Stdcall]<uint, LINECALLLIST*, int>)&LineGetConfRelatedCalls,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetupConferenceW(
        uint hCall, uint hLine, uint* lphConfCall, uint* lphConsultCall, uint dwNumParties, LINECALLPARAMS* lpCallParams)
        => hCall == 0
            ? Gateway.OnLine("lineSetupConferenceW", hLine, $", {dwNumParties} parties", (line, rule) =>
                Setup(null, line, rule, lphConfCall, lphConsultCall, lpCallParams))
            : Gateway.OnCall("lineSetupConferenceW", hCall, $", {dwNumParties} parties", (call, rule) =>
                Setup(call, call.Line, rule, lphConfCall, lphConsultCall, lpCallParams));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LinePrepareAddToConferenceW(uint hConfCall, uint* lphConsultCall, LINECALLPARAMS* lpCallParams) =>
        Gateway.OnCall("linePrepareAddToConferenceW", hConfCall, string.Empty, LineError.InvalidConferenceCallHandle, (conference, rule) =>
        {
            if (lphConsultCall is null)
            {
                return LineError.InvalidPointer;
            }

            var refusal = CallParameters.Read(lpCallParams, conference.Line.ApiVersion, out var parameters);
            return refusal.Value != 0
                ? refusal
                : ConferenceOperations.PrepareToAdd(conference, rule, parameters, handle => *lphConsultCall = handle);
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineAddToConference(uint hConfCall, uint hConsultCall) =>
        Gateway.OnCall(
            "lineAddToConference", hConfCall, $", 0x{hConsultCall:x8}", LineError.InvalidConferenceCallHandle, (conference, rule) =>
                conference.Sibling(hConsultCall) is { } added
                    ? ConferenceOperations.Add(conference, added, rule)
                    : LineError.InvalidCallHandle);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineRemoveFromConference(uint hCall) =>
        Gateway.OnCall("lineRemoveFromConference", hCall, string.Empty, (call, rule) => ConferenceOperations.Remove(call, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetConfRelatedCalls(uint hCall, LINECALLLIST* lpCallList) =>
        Gateway.OnCall("lineGetConfRelatedCalls", hCall, string.Empty, (call, rule) =>
            lpCallList is null ? LineError.InvalidPointer : CallLists.Related(call, lpCallList, rule));

    private static Outcome Setup(
        CallHandle? first, OpenLine line, Rule rule, uint* lphConfCall, uint* lphConsultCall, LINECALLPARAMS* lpCallParams)
    {
        if (lphConfCall is null || lphConsultCall is null)
        {
            return LineError.InvalidPointer;
        }

        var refusal = CallParameters.Read(lpCallParams, line.ApiVersion, out var parameters);
        return refusal.Value != 0
            ? refusal
            : ConferenceOperations.Setup(
                first, line, rule, parameters, handle => *lphConfCall = handle, handle => *lphConsultCall = handle);
    }
}
