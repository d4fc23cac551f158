using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Phones;

/// <summary>Describes a phone in a PHONESTATUS and its buttons in a PHONEBUTTONINFO.</summary>
internal static unsafe class PhoneCondition
{
    public static VariableStructure Describe(OpenPhone phone)
    {
        var device = phone.Device;
        var (handset, speaker, headset) = (device.HookSwitches[0], device.HookSwitches[1], device.HookSwitches[2]);
        var owner = device.Openings.Find(opening => opening.IsOwner);
        var status = new PHONESTATUS
        {
            dwStatusFlags = (uint)PhoneStatusFlags.Connected,
            dwNumOwners = owner is null ? 0u : 1u,
            dwNumMonitors = (uint)device.Openings.Count(opening => !opening.IsOwner),
            dwRingMode = device.RingMode,
            dwRingVolume = device.RingVolume,
            dwHandsetHookSwitchMode = (uint)handset.Mode,
            dwHandsetVolume = handset.Volume,
            dwHandsetGain = handset.Gain,
            dwSpeakerHookSwitchMode = (uint)speaker.Mode,
            dwSpeakerVolume = speaker.Volume,
            dwSpeakerGain = speaker.Gain,
            dwHeadsetHookSwitchMode = (uint)headset.Mode,
            dwHeadsetVolume = headset.Volume,
            dwHeadsetGain = headset.Gain,
        };

        var fixedSize = phone.ApiVersion < ApiVersions.V2_0 ? Raw.Offset(&status, &status.dwPhoneFeatures) : sizeof(PHONESTATUS);
        var structure = new VariableStructure(Raw.Bytes(status), fixedSize);
        structure.Add(Raw.Offset(&status, &status.dwDisplaySize), device.Display.Content);
        structure.Add(
            Raw.Offset(&status, &status.dwLampModesSize), PhoneDescription.Numbers(device.Buttons.Select(button => (uint)button.Lamp)));
        structure.Add(Raw.Offset(&status, &status.dwOwnerNameSize), owner?.Application.Name ?? string.Empty);
        return structure;
    }

    public static VariableStructure Describe(OpenPhone phone, PhoneButton button)
    {
        var info = new PHONEBUTTONINFO
        {
            dwButtonMode = (uint)button.Mode,
            dwButtonFunction = (uint)button.Function,
            dwButtonState = (uint)button.State,
        };

        var structure = new VariableStructure(Raw.Bytes(info), ButtonInfoSize(phone.ApiVersion));
        structure.Add(Raw.Offset(&info, &info.dwButtonTextSize), button.Text);
        return structure;
    }

    public static int ButtonInfoSize(uint version)
    {
        var probe = default(PHONEBUTTONINFO);
        return version < ApiVersions.V2_0 ? Raw.Offset(&probe, &probe.dwButtonState) : sizeof(PHONEBUTTONINFO);
    }
}
