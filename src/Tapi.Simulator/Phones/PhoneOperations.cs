using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Phones;

/// <summary>Changes what the owner of a phone may change. PHONE_STATE reports it to everybody who asked for it.</summary>
internal static unsafe class PhoneOperations
{
    private const uint Loudest = 0xffff;

    public static Outcome SetHookSwitch(OpenPhone phone, Rule rule, uint devices, uint mode) =>
        devices == 0 || (devices & ~(uint)HookSwitch.AnyDevice) != 0 ? PhoneError.InvalidHookSwitchDev
        : !uint.IsPow2(mode) || (mode & (uint)HookSwitch.AnyMode) == 0 ? PhoneError.InvalidHookSwitchMode
        : Start("phoneSetHookSwitch", phone, rule, () =>
        {
            foreach (var hookSwitch in phone.Device.HookSwitches.Where(hookSwitch => (devices & (uint)hookSwitch.Device) != 0))
            {
                hookSwitch.Mode = (PhoneHookSwitchMode)mode;
                phone.Device.NotifyState(hookSwitch.HookState, mode);
            }
        });

    public static Outcome SetVolume(OpenPhone phone, Rule rule, uint device, uint volume) =>
        Find(phone, device) is not { } hookSwitch ? PhoneError.InvalidHookSwitchDev
        : Start("phoneSetVolume", phone, rule, () =>
        {
            hookSwitch.Volume = Math.Min(volume, Loudest);
            phone.Device.NotifyState(hookSwitch.VolumeState);
        });

    public static Outcome SetGain(OpenPhone phone, Rule rule, uint device, uint gain) =>
        Find(phone, device) is not { } hookSwitch ? PhoneError.InvalidHookSwitchDev
        : Start("phoneSetGain", phone, rule, () =>
        {
            hookSwitch.Gain = Math.Min(gain, Loudest);
            phone.Device.NotifyState(hookSwitch.GainState);
        });

    public static Outcome SetRing(OpenPhone phone, Rule rule, uint mode, uint volume) =>
        mode > PhoneDescription.RingModes ? PhoneError.InvalidRingMode
        : Start("phoneSetRing", phone, rule, () =>
        {
            var device = phone.Device;
            var (oldMode, oldVolume) = (device.RingMode, device.RingVolume);
            (device.RingMode, device.RingVolume) = (mode, Math.Min(volume, Loudest));
            if (device.RingMode != oldMode)
            {
                device.NotifyState(PhoneState.RingMode, mode);
            }

            if (device.RingVolume != oldVolume)
            {
                device.NotifyState(PhoneState.RingVolume);
            }
        });

    public static Outcome SetDisplay(OpenPhone phone, Rule rule, uint row, uint column, string text) =>
        row >= PhoneDisplay.Rows || column >= PhoneDisplay.Columns ? PhoneError.InvalidParam
        : Start("phoneSetDisplay", phone, rule, () =>
        {
            phone.Device.Display.Write((int)row, (int)column, text);
            phone.Device.NotifyState(PhoneState.Display);
        });

    public static Outcome SetLamp(OpenPhone phone, Rule rule, uint button, uint mode) =>
        button >= PhoneButton.Count ? PhoneError.InvalidButtonLampId
        : !Enum.IsDefined((PhoneLampMode)mode) || mode == (uint)PhoneLampMode.Dummy ? PhoneError.InvalidLampMode
        : Start("phoneSetLamp", phone, rule, () =>
        {
            phone.Device.Buttons[(int)button].Lamp = (PhoneLampMode)mode;
            phone.Device.NotifyState(PhoneState.Lamp, button);
        });

    public static Outcome SetButton(OpenPhone phone, Rule rule, uint id, PHONEBUTTONINFO* info)
    {
        if (info->dwTotalSize < PhoneCondition.ButtonInfoSize(phone.ApiVersion))
        {
            return PhoneError.StructureTooSmall;
        }

        if (id >= PhoneButton.Count)
        {
            return PhoneError.InvalidButtonLampId;
        }

        var (mode, function) = ((PhoneButtonMode)info->dwButtonMode, (PhoneButtonFunction)info->dwButtonFunction);
        var text = info->dwButtonTextSize == 0 || (ulong)info->dwButtonTextOffset + info->dwButtonTextSize > info->dwTotalSize
            ? string.Empty
            : new string((char*)((byte*)info + info->dwButtonTextOffset), 0, (int)info->dwButtonTextSize / sizeof(char)).TrimEnd('\0');
        return Start("phoneSetButtonInfoW", phone, rule, () =>
        {
            var button = phone.Device.Buttons[(int)id];
            (button.Mode, button.Function, button.Text) = (mode, function, text);
            phone.Device.NotifyState(PhoneState.CapsChange);
        });
    }

    public static Outcome SetData(OpenPhone phone, Rule rule, uint id, byte[] data) =>
        id != 0 ? PhoneError.InvalidDataId
        : data.Length > PhoneDescription.MaxData ? PhoneError.ResourceUnavailable
        : Start("phoneSetData", phone, rule, () => phone.Device.Data = data);

    public static HookSwitch? Find(OpenPhone phone, uint device) =>
        phone.Device.HookSwitches.FirstOrDefault(hookSwitch => (uint)hookSwitch.Device == device);

    private static Outcome Start(string function, OpenPhone phone, Rule rule, Action afterwards) =>
        !phone.IsOwner
            ? PhoneError.NotOwner
            : phone.Core.PhoneRequests.Submit(new Request(function, rule, phone) { Afterwards = afterwards });
}
