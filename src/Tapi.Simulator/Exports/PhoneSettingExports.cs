using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Phones;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>What the owner of a phone may change.</summary>
internal static unsafe class PhoneSettingExports
{
    /// <summary>More than any phone accepts.</summary>
    private const uint MaxText = 1024;

    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["phoneSetHookSwitch"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, int>)&PhoneSetHookSwitch,
        ["phoneSetVolume"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, int>)&PhoneSetVolume,
        ["phoneSetGain"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, int>)&PhoneSetGain,
        ["phoneSetRing"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, int>)&PhoneSetRing,
        ["phoneSetDisplay"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, byte*, uint, int>)&PhoneSetDisplay,
        ["phoneSetLamp"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, int>)&PhoneSetLamp,
        ["phoneSetButtonInfoW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, PHONEBUTTONINFO*, int>)&PhoneSetButtonInfoW,
        ["phoneSetData"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, void*, uint, int>)&PhoneSetData,
        ["phoneDevSpecific"] = (nint)(delegate* unmanaged[Stdcall]<uint, byte*, uint, int>)&PhoneDevSpecific,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneSetHookSwitch(uint hPhone, uint dwHookSwitchDevs, uint dwHookSwitchMode) =>
        PhoneGateway.OnPhone("phoneSetHookSwitch", hPhone, $", {dwHookSwitchDevs}, {dwHookSwitchMode}", (phone, rule) => 
            PhoneOperations.SetHookSwitch(phone, rule, dwHookSwitchDevs, dwHookSwitchMode));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneSetVolume(uint hPhone, uint dwHookSwitchDev, uint dwVolume) =>
        PhoneGateway.OnPhone("phoneSetVolume", hPhone, $", {dwHookSwitchDev}, {dwVolume}", (phone, rule) => 
            PhoneOperations.SetVolume(phone, rule, dwHookSwitchDev, dwVolume));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneSetGain(uint hPhone, uint dwHookSwitchDev, uint dwGain) =>
        PhoneGateway.OnPhone("phoneSetGain", hPhone, $", {dwHookSwitchDev}, {dwGain}", (phone, rule) =>
            PhoneOperations.SetGain(phone, rule, dwHookSwitchDev, dwGain));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneSetRing(uint hPhone, uint dwRingMode, uint dwVolume) =>
        PhoneGateway.OnPhone("phoneSetRing", hPhone, $", {dwRingMode}, {dwVolume}", (phone, rule) =>
            PhoneOperations.SetRing(phone, rule, dwRingMode, dwVolume));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneSetDisplay(uint hPhone, uint dwRow, uint dwColumn, byte* lpsDisplay, uint dwSize) =>
        PhoneGateway.OnPhone("phoneSetDisplay", hPhone, $", {dwRow}, {dwColumn}, {dwSize} bytes", (phone, rule) => lpsDisplay is null
            ? PhoneError.InvalidPointer
            : PhoneOperations.SetDisplay(
                phone,
                rule,
                dwRow,
                dwColumn,
                new string((char*)lpsDisplay, 0, (int)Math.Min(dwSize, MaxText) / sizeof(char)).TrimEnd('\0')));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneSetLamp(uint hPhone, uint dwButtonLampID, uint dwLampMode) =>
        PhoneGateway.OnPhone("phoneSetLamp", hPhone, $", {dwButtonLampID}, {dwLampMode}", (phone, rule) => 
            PhoneOperations.SetLamp(phone, rule, dwButtonLampID, dwLampMode));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneSetButtonInfoW(uint hPhone, uint dwButtonLampID, PHONEBUTTONINFO* lpButtonInfo) =>
        PhoneGateway.OnPhone("phoneSetButtonInfoW", hPhone, $", {dwButtonLampID}", (phone, rule) => 
            lpButtonInfo is null ? PhoneError.InvalidPointer : PhoneOperations.SetButton(phone, rule, dwButtonLampID, lpButtonInfo));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneSetData(uint hPhone, uint dwDataID, void* lpData, uint dwSize) =>
        PhoneGateway.OnPhone("phoneSetData", hPhone, $", {dwDataID}, {dwSize} bytes", (phone, rule) => lpData is null && dwSize > 0
            ? PhoneError.InvalidPointer
            : PhoneOperations.SetData(phone, rule, dwDataID, new ReadOnlySpan<byte>(lpData, (int)Math.Min(dwSize, MaxText)).ToArray()));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneDevSpecific(uint hPhone, byte* lpParams, uint dwSize) =>
        PhoneGateway.OnPhone("phoneDevSpecific", hPhone, $", {dwSize} bytes", (phone, rule) => lpParams is null && dwSize > 0
            ? PhoneError.InvalidPointer
            : phone.Core.PhoneRequests.Submit(DeviceSpecific.Request("phoneDevSpecific", rule, phone, lpParams, dwSize)));
}
