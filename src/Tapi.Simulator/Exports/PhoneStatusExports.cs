using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Phones;
using Tapi.Simulator.Telephony;
using Tapi.Simulator.Telephony.Descriptions;

namespace Tapi.Simulator.Exports;

/// <summary>The status of phones.</summary>
internal static unsafe class PhoneStatusExports
{
    private const uint AnyState = ((uint)PhoneState.Removed << 1) - 1;
    private const uint AnyButtonMode = ((uint)PhoneButtonMode.Display << 1) - 1;
    private const uint AnyButtonState = ((uint)PhoneButtonState.Unavailable << 1) - 1;

    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["phoneGetStatusW"] = (nint)(delegate* unmanaged[Stdcall]<uint, PHONESTATUS*, int>)&PhoneGetStatusW,
        ["phoneGetStatusMessages"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint*, uint*, uint*, int>)&PhoneGetStatusMessages,
        ["phoneSetStatusMessages"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, int>)&PhoneSetStatusMessages,
        ["phoneGetHookSwitch"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint*, int>)&PhoneGetHookSwitch,
        ["phoneGetVolume"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint*, int>)&PhoneGetVolume,
        ["phoneGetGain"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint*, int>)&PhoneGetGain,
        ["phoneGetRing"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint*, uint*, int>)&PhoneGetRing,
        ["phoneGetDisplay"] = (nint)(delegate* unmanaged[Stdcall]<uint, VARSTRING*, int>)&PhoneGetDisplay,
        ["phoneGetLamp"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint*, int>)&PhoneGetLamp,
        ["phoneGetButtonInfoW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, PHONEBUTTONINFO*, int>)&PhoneGetButtonInfoW,
        ["phoneGetData"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, void*, uint, int>)&PhoneGetData,
        ["phoneGetIDW"] = (nint)(delegate* unmanaged[Stdcall]<uint, VARSTRING*, char*, int>)&PhoneGetIDW,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetStatusW(uint hPhone, PHONESTATUS* lpPhoneStatus) =>
        PhoneGateway.OnPhone("phoneGetStatusW", hPhone, string.Empty, (phone, rule) => lpPhoneStatus is null
            ? PhoneError.InvalidPointer
            : PhoneCondition.Describe(phone).CopyTo(lpPhoneStatus, rule, PhoneError.StructureTooSmall));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetStatusMessages(uint hPhone, uint* lpdwPhoneStates, uint* lpdwButtonModes, uint* lpdwButtonStates) =>
        PhoneGateway.OnPhone("phoneGetStatusMessages", hPhone, string.Empty, (phone, _) =>
        {
            if (lpdwPhoneStates is null || lpdwButtonModes is null || lpdwButtonStates is null)
            {
                return PhoneError.InvalidPointer;
            }

            *lpdwPhoneStates = (uint)phone.WantedStates;
            *lpdwButtonModes = (uint)phone.WantedButtonModes;
            *lpdwButtonStates = (uint)phone.WantedButtonStates;
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneSetStatusMessages(uint hPhone, uint dwPhoneStates, uint dwButtonModes, uint dwButtonStates) =>
        PhoneGateway.OnPhone(
            "phoneSetStatusMessages", hPhone, $", 0x{dwPhoneStates:x}, 0x{dwButtonModes:x}, {dwButtonStates}", (phone, _) =>
        {
            if ((dwPhoneStates & ~AnyState) != 0 || (dwButtonModes & ~AnyButtonMode) != 0 || (dwButtonStates & ~AnyButtonState) != 0)
            {
                return (dwPhoneStates & ~AnyState) != 0 ? PhoneError.InvalidPhoneState
                    : (dwButtonModes & ~AnyButtonMode) != 0 ? PhoneError.InvalidButtonMode
                    : PhoneError.InvalidButtonState;
            }

            phone.WantedStates = (PhoneState)dwPhoneStates;
            phone.WantedButtonModes = (PhoneButtonMode)dwButtonModes;
            phone.WantedButtonStates = (PhoneButtonState)dwButtonStates;
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetHookSwitch(uint hPhone, uint* lpdwHookSwitchDevs) =>
        PhoneGateway.OnPhone("phoneGetHookSwitch", hPhone, string.Empty, (phone, _) =>
        {
            if (lpdwHookSwitchDevs is null)
            {
                return PhoneError.InvalidPointer;
            }

            *lpdwHookSwitchDevs = phone.Device.HookSwitches
                .Where(hookSwitch => hookSwitch.Mode != PhoneHookSwitchMode.OnHook)
                .Aggregate(0u, (devices, hookSwitch) => devices | (uint)hookSwitch.Device);
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetVolume(uint hPhone, uint dwHookSwitchDev, uint* lpdwVolume) =>
        Level("phoneGetVolume", hPhone, dwHookSwitchDev, lpdwVolume, hookSwitch => hookSwitch.Volume);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetGain(uint hPhone, uint dwHookSwitchDev, uint* lpdwGain) =>
        Level("phoneGetGain", hPhone, dwHookSwitchDev, lpdwGain, hookSwitch => hookSwitch.Gain);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetRing(uint hPhone, uint* lpdwRingMode, uint* lpdwVolume) =>
        PhoneGateway.OnPhone("phoneGetRing", hPhone, string.Empty, (phone, _) =>
        {
            if (lpdwRingMode is null || lpdwVolume is null)
            {
                return PhoneError.InvalidPointer;
            }

            *lpdwRingMode = phone.Device.RingMode;
            *lpdwVolume = phone.Device.RingVolume;
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetDisplay(uint hPhone, VARSTRING* lpDisplay) =>
        PhoneGateway.OnPhone("phoneGetDisplay", hPhone, string.Empty, (phone, rule) => lpDisplay is null
            ? PhoneError.InvalidPointer
            : StringBuffer.Write(
                lpDisplay, NativeText.Terminated(phone.Device.Display.Content), StringFormat.Unicode, rule, PhoneError.StructureTooSmall));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetLamp(uint hPhone, uint dwButtonLampID, uint* lpdwLampMode) =>
        PhoneGateway.OnPhone("phoneGetLamp", hPhone, $", {dwButtonLampID}", (phone, _) =>
        {
            if (lpdwLampMode is null || dwButtonLampID >= PhoneButton.Count)
            {
                return lpdwLampMode is null ? PhoneError.InvalidPointer : PhoneError.InvalidButtonLampId;
            }

            *lpdwLampMode = (uint)phone.Device.Buttons[(int)dwButtonLampID].Lamp;
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetButtonInfoW(uint hPhone, uint dwButtonLampID, PHONEBUTTONINFO* lpButtonInfo) =>
        PhoneGateway.OnPhone("phoneGetButtonInfoW", hPhone, $", {dwButtonLampID}", (phone, rule) => 
            lpButtonInfo is null ? PhoneError.InvalidPointer
            : dwButtonLampID >= PhoneButton.Count ? PhoneError.InvalidButtonLampId
            : PhoneCondition.Describe(phone, phone.Device.Buttons[(int)dwButtonLampID])
                .CopyTo(lpButtonInfo, rule, PhoneError.StructureTooSmall));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetData(uint hPhone, uint dwDataID, void* lpData, uint dwSize) =>
        PhoneGateway.OnPhone("phoneGetData", hPhone, $", {dwDataID}, {dwSize} bytes", (phone, _) =>
        {
            if (dwDataID != 0 || (lpData is null && dwSize > 0))
            {
                return dwDataID != 0 ? PhoneError.InvalidDataId : PhoneError.InvalidPointer;
            }

            var data = phone.Device.Data;
            data.AsSpan(0, (int)Math.Min(dwSize, (uint)data.Length)).CopyTo(new Span<byte>(lpData, (int)Math.Min(dwSize, int.MaxValue)));
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetIDW(uint hPhone, VARSTRING* lpDeviceID, char* lpszDeviceClass) =>
        PhoneGateway.OnPhone("phoneGetIDW", hPhone, $", \"{NativeText.Read(lpszDeviceClass)}\"", (phone, rule) =>
        {
            if (lpDeviceID is null || lpszDeviceClass is null)
            {
                return PhoneError.InvalidPointer;
            }

            var deviceClass = new string(lpszDeviceClass);
            var isLine = DeviceIds.Is(deviceClass, DeviceIds.LineClass);
            return !isLine && !DeviceIds.Is(deviceClass, DeviceIds.PhoneClass) ? PhoneError.InvalidDeviceClass
                : isLine && Exchange.Of(phone.Core).FindLine(phone.Device.Id) is null ? PhoneError.NoDevice
                : StringBuffer.Write(
                    lpDeviceID, BitConverter.GetBytes(phone.Device.Id), StringFormat.Binary, rule, PhoneError.StructureTooSmall);
        });

    private static int Level(string function, uint hPhone, uint device, uint* level, Func<HookSwitch, uint> read) =>
        PhoneGateway.OnPhone(function, hPhone, $", {device}", (phone, _) =>
        {
            if (level is null || PhoneOperations.Find(phone, device) is not { } hookSwitch)
            {
                return level is null ? PhoneError.InvalidPointer : PhoneError.InvalidHookSwitchDev;
            }

            *level = read(hookSwitch);
            return Outcome.Success;
        });
}
