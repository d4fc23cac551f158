using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Descriptions;

/// <summary>Describes a call in a LINECALLINFO, as one handle sees it.</summary>
internal static unsafe class CallDescription
{
    private static readonly uint AllStates = Enum.GetValues<LineCallState>().Aggregate(0u, (states, state) => states | (uint)state);

    public static VariableStructure Describe(CallHandle handle)
    {
        var call = handle.Call;
        var isInbound = call.Origin == LineCallOrigin.Inbound;
        var info = new LINECALLINFO
        {
            hLine = new HLINE(handle.Line.Handle),
            dwLineDeviceID = call.Line.Id,
            dwAddressID = call.AddressId,
            dwBearerMode = call.Parameters.BearerMode,
            dwMediaMode = call.Parameters.MediaMode,
            dwCallID = call.Id,
            dwCallParamFlags = call.Parameters.CallParamFlags,
            dwCallStates = AllStates,
            dwOrigin = (uint)call.Origin,
            dwReason = (uint)call.Reason,
            dwCompletionID = call.CompletionId,
            dwRelatedCallID = call.RelatedCallId,
            dwAppSpecific = call.AppSpecific,
            dwCallTreatment = call.Treatment,
            dwMonitorDigitModes = (uint)call.Sounds.MonitoredDigits,
            dwMonitorMediaModes = (uint)call.Sounds.MonitoredMedia,
            dwNumOwners = (uint)call.Handles.Count(other => other.IsOwner),
            dwNumMonitors = (uint)call.Handles.Count(other => !other.IsOwner),
            dwCallerIDFlags = Known(call.Caller),
            dwCalledIDFlags = Known(call.Called),
            dwConnectedIDFlags = Known(call.Connected),
            dwRedirectionIDFlags = Known(call.Redirection),
            dwRedirectingIDFlags = Known(call.Redirecting),
        };

        var structure = new VariableStructure(
            MemoryMarshal.AsBytes(new Span<LINECALLINFO>(ref info)).ToArray(), (int)FixedSize(handle.Line.ApiVersion));
        Add(structure, call.Caller, Offset(&info, &info.dwCallerIDSize), Offset(&info, &info.dwCallerIDNameSize));
        Add(structure, call.Called, Offset(&info, &info.dwCalledIDSize), Offset(&info, &info.dwCalledIDNameSize));
        Add(structure, call.Connected, Offset(&info, &info.dwConnectedIDSize), Offset(&info, &info.dwConnectedIDNameSize));
        Add(structure, call.Redirection, Offset(&info, &info.dwRedirectionIDSize), Offset(&info, &info.dwRedirectionIDNameSize));
        Add(structure, call.Redirecting, Offset(&info, &info.dwRedirectingIDSize), Offset(&info, &info.dwRedirectingIDNameSize));
        structure.Add(Offset(&info, &info.dwAppNameSize), call.ApplicationName);
        structure.Add(Offset(&info, &info.dwDisplayableAddressSize), isInbound ? string.Empty : call.RemoteNumber);
        structure.Add(Offset(&info, &info.dwCommentSize), call.Parameters.Comment ?? string.Empty);
        structure.Add(Offset(&info, &info.dwUserUserInfoSize), call.UserUserInfo);
        structure.Add(Offset(&info, &info.dwCallDataSize), call.CallData);
        return structure;
    }

    private static uint Known(PartyId? party)
    {
        if (party is null or { IsBlocked: true })
        {
            return (uint)(party is null ? LineCallPartyId.Unavailable : LineCallPartyId.Blocked);
        }

        var known = (party.Number.Length > 0 ? LineCallPartyId.Address : 0) | (party.Name.Length > 0 ? LineCallPartyId.Name : 0);
        return (uint)(known == 0 ? LineCallPartyId.Unknown : known);
    }

    private static void Add(VariableStructure structure, PartyId? party, int number, int name)
    {
        if (party is { IsBlocked: false })
        {
            structure.Add(number, party.Number);
            structure.Add(name, party.Name);
        }
    }

    private static uint FixedSize(uint version)
    {
        var probe = default(LINECALLINFO);
        return version switch
        {
            < ApiVersions.V2_0 => (uint)Offset(&probe, &probe.dwCallTreatment),
            < ApiVersions.V3_0 => (uint)Offset(&probe, &probe.dwCallerIDAddressType),
            _ => (uint)sizeof(LINECALLINFO),
        };
    }

    private static int Offset(LINECALLINFO* start, uint* member) => (int)((byte*)member - (byte*)start);
}
