using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Phones;

/// <summary>Describes a phone in a PHONECAPS.</summary>
internal static unsafe class PhoneDescription
{
    public const uint RingModes = 4;
    public const uint MaxData = 256;

    private static readonly Guid GuidBase = new("6b1d3c52-97a4-4e0f-8d29-5c3f20aa0000");
    private static readonly uint AnyState = Enum.GetValues<PhoneState>().Aggregate(0u, (all, state) => all | (uint)state);
    private static readonly uint AnyFeature = Enum.GetValues<PhoneFeature>().Aggregate(0u, (all, feature) => all | (uint)feature);

    public static VariableStructure Describe(PhoneDevice phone, uint version)
    {
        const uint modes = (uint)HookSwitch.AnyMode;
        var guid = GuidBase.ToByteArray();
        BitConverter.TryWriteBytes(guid.AsSpan(12), phone.Id + 1);
        var caps = new PHONECAPS
        {
            dwPermanentPhoneID = phone.Id + 1,
            dwStringFormat = (uint)StringFormat.Unicode,
            dwPhoneStates = AnyState,
            dwHookSwitchDevs = (uint)HookSwitch.AnyDevice,
            dwHandsetHookSwitchModes = modes,
            dwSpeakerHookSwitchModes = modes,
            dwHeadsetHookSwitchModes = modes,
            dwVolumeFlags = (uint)HookSwitch.AnyDevice,
            dwGainFlags = (uint)HookSwitch.AnyDevice,
            dwDisplayNumRows = PhoneDisplay.Rows,
            dwDisplayNumColumns = PhoneDisplay.Columns,
            dwNumRingModes = RingModes,
            dwNumButtonLamps = PhoneButton.Count,
            dwNumSetData = 1,
            dwNumGetData = 1,
            dwPhoneFeatures = AnyFeature,
            dwSettableHandsetHookSwitchModes = modes,
            dwSettableSpeakerHookSwitchModes = modes,
            dwSettableHeadsetHookSwitchModes = modes,
            dwMonitoredHandsetHookSwitchModes = modes,
            dwMonitoredSpeakerHookSwitchModes = modes,
            dwMonitoredHeadsetHookSwitchModes = modes,
            PermanentPhoneGuid = new Guid(guid),
        };

        var fixedSize = version switch
        {
            < ApiVersions.V2_0 => Raw.Offset(&caps, &caps.dwDeviceClassesSize),
            < ApiVersions.V2_2 => Raw.Offset(&caps, &caps.PermanentPhoneGuid),
            _ => sizeof(PHONECAPS),
        };
        var structure = new VariableStructure(Raw.Bytes(caps), fixedSize);
        structure.Add(Raw.Offset(&caps, &caps.dwProviderInfoSize), "Simulated PBX");
        structure.Add(Raw.Offset(&caps, &caps.dwPhoneInfoSize), "Desk phone");
        structure.Add(Raw.Offset(&caps, &caps.dwPhoneNameSize), phone.Name);
        structure.Add(Raw.Offset(&caps, &caps.dwButtonModesSize), Numbers(phone.Buttons.Select(button => (uint)button.Mode)));
        structure.Add(Raw.Offset(&caps, &caps.dwButtonFunctionsSize), Numbers(phone.Buttons.Select(button => (uint)button.Function)));
        structure.Add(Raw.Offset(&caps, &caps.dwLampModesSize), Numbers(phone.Buttons.Select(_ => (uint)PhoneLampMode.Steady)));
        structure.Add(Raw.Offset(&caps, &caps.dwSetDataSize), Numbers([MaxData]));
        structure.Add(Raw.Offset(&caps, &caps.dwGetDataSize), Numbers([MaxData]));
        structure.Add(Raw.Offset(&caps, &caps.dwDeviceClassesSize), NativeText.Terminated("tapi/phone\0"));
        return structure;
    }

    public static byte[] Numbers(IEnumerable<uint> numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];
}
