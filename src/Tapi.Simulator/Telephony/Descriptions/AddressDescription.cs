using System.Globalization;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Telephony.Descriptions;

/// <summary>Describes an address in a LINEADDRESSCAPS.</summary>
internal static unsafe class AddressDescription
{
    private const uint AnyPartyId =
        (uint)(LineCallPartyId.Address | LineCallPartyId.Unavailable | LineCallPartyId.Unknown | LineCallPartyId.Blocked);

    private const LineAddressCapFlags Flags = LineAddressCapFlags.Dialed | LineAddressCapFlags.Secure
        | LineAddressCapFlags.SetupConferenceNull | LineAddressCapFlags.TransferHeld | LineAddressCapFlags.ConferenceHeld
        | LineAddressCapFlags.PartialDial | LineAddressCapFlags.CompletionId | LineAddressCapFlags.ConferenceDrop;

    private const LineAddressFeature Features = LineAddressFeature.Forward | LineAddressFeature.MakeCall | LineAddressFeature.Pickup
        | LineAddressFeature.SetTerminal | LineAddressFeature.SetupConference | LineAddressFeature.UncompleteCall
        | LineAddressFeature.Unpark | LineAddressFeature.SetMediaControl;

    public static VariableStructure Describe(LineDevice line, uint addressId, uint version)
    {
        var caps = new LINEADDRESSCAPS
        {
            dwLineDeviceID = line.Id,
            dwAddressSharing = (uint)LineAddressSharing.Private,
            dwAddressStates = All<LineAddressState>(),
            dwCallInfoStates = All<LineCallInfoState>(),
            dwCallerIDFlags = AnyPartyId,
            dwCalledIDFlags = AnyPartyId,
            dwConnectedIDFlags = (uint)LineCallPartyId.Unavailable,
            dwRedirectionIDFlags = (uint)LineCallPartyId.Unavailable,
            dwRedirectingIDFlags = (uint)LineCallPartyId.Unavailable,
            dwCallStates = All<LineCallState>(),
            dwDialToneModes = (uint)LineDialToneMode.Normal,
            dwBusyModes = (uint)LineBusyMode.Station,
            dwDisconnectModes = All<LineDisconnectMode>(),
            dwMaxNumActiveCalls = 1,
            dwMaxNumOnHoldCalls = (uint)line.MaxCalls,
            dwMaxNumOnHoldPendingCalls = (uint)line.MaxCalls,
            dwMaxNumConference = (uint)line.MaxCalls,
            dwMaxNumTransConf = 3,
            dwAddrCapFlags = (uint)Flags,
            dwCallFeatures = All<LineCallFeature>(),
            dwRemoveFromConfCaps = (uint)LineRemoveFromConference.Any,
            dwRemoveFromConfState = (uint)LineCallState.OnHold,
            dwTransferModes = All<LineTransferMode>(),
            dwParkModes = All<LineParkMode>(),
            dwForwardModes = All<LineForwardMode>(),
            dwMaxForwardEntries = 16,
            dwMaxSpecificEntries = 16,
            dwMinFwdNumRings = 1,
            dwMaxFwdNumRings = 20,
            dwMaxCallCompletions = CompletionOperations.MaxCompletions,
            dwCallCompletionConds = (uint)(LineCallCompletionCondition.Busy | LineCallCompletionCondition.NoAnswer),
            dwCallCompletionModes =
                (uint)(LineCallCompletionMode.CampOn | LineCallCompletionMode.Callback | LineCallCompletionMode.Intrude),
            dwAddressFeatures = (uint)Features,
            dwMaxCallDataSize = CallSettings.MaxCallData,
            dwConnectedModes = (uint)LineConnectedMode.Active,
            dwOfferingModes = (uint)LineOfferingMode.Active,
            dwAvailableMediaModes = (uint)LineMediaMode.InteractiveVoice,
        };

        var fixedSize = version < ApiVersions.V2_0 ? Raw.Offset(&caps, &caps.dwPredictiveAutoTransferStates) : sizeof(LINEADDRESSCAPS);
        var structure = new VariableStructure(Raw.Bytes(caps), fixedSize);
        var treatments = new EntryList(sizeof(LINECALLTREATMENTENTRY));
        var probe = default(LINECALLTREATMENTENTRY);
        foreach (var treatment in Enum.GetValues<LineCallTreatment>())
        {
            treatments.Add(
                Raw.Bytes(new LINECALLTREATMENTENTRY { dwCallTreatmentID = (uint)treatment }),
                (Raw.Offset(&probe, &probe.dwCallTreatmentNameSize), treatment.ToString()));
        }

        structure.Add(Raw.Offset(&caps, &caps.dwAddressSize), line.Addresses[(int)addressId]);
        structure.Add(Raw.Offset(&caps, &caps.dwNumCallTreatments), Raw.Offset(&caps, &caps.dwCallTreatmentListSize), treatments);
        structure.Add(Raw.Offset(&caps, &caps.dwDeviceClassesSize), NativeText.Terminated("tapi/line\0"));
        return structure;
    }

    private static uint All<T>()
        where T : struct, Enum
        => Enum.GetValues<T>().Aggregate(0u, (all, value) => all | Convert.ToUInt32(value, CultureInfo.InvariantCulture));
}
