using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Phones;

/// <summary>A handset, speaker or headset of a phone.</summary>
internal sealed class HookSwitch(PhoneHookSwitchDev device, PhoneState hookState, PhoneState volumeState, PhoneState gainState)
{
    public const PhoneHookSwitchDev AnyDevice = PhoneHookSwitchDev.Handset | PhoneHookSwitchDev.Speaker | PhoneHookSwitchDev.Headset;

    public const PhoneHookSwitchMode AnyMode =
        PhoneHookSwitchMode.OnHook | PhoneHookSwitchMode.Mic | PhoneHookSwitchMode.Speaker | PhoneHookSwitchMode.MicSpeaker;

    private const uint Middle = 0x8000;

    public PhoneHookSwitchDev Device => device;

    /// <summary>The state by which PHONE_STATE reports a change of the mode.</summary>
    public PhoneState HookState => hookState;

    public PhoneState VolumeState => volumeState;

    public PhoneState GainState => gainState;

    public PhoneHookSwitchMode Mode { get; set; } = PhoneHookSwitchMode.OnHook;

    public uint Volume { get; set; } = Middle;

    public uint Gain { get; set; } = Middle;

    public static HookSwitch[] All() =>
    [
        new(PhoneHookSwitchDev.Handset, PhoneState.HandsetHookSwitch, PhoneState.HandsetVolume, PhoneState.HandsetGain),
        new(PhoneHookSwitchDev.Speaker, PhoneState.SpeakerHookSwitch, PhoneState.SpeakerVolume, PhoneState.SpeakerGain),
        new(PhoneHookSwitchDev.Headset, PhoneState.HeadsetHookSwitch, PhoneState.HeadsetVolume, PhoneState.HeadsetGain),
    ];
}
