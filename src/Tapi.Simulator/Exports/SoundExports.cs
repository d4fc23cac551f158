using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>Digits, tones and media on calls.</summary>
internal static unsafe class SoundExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineGatherDigitsW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, char*, uint, char*, uint, uint, int>)&LineGatherDigitsW,
        ["lineGenerateDigitsW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, char*, uint, int>)&LineGenerateDigitsW,
        ["lineGenerateTone"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, LINEGENERATETONE*, int>)&LineGenerateTone,
        ["lineMonitorDigits"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, int>)&LineMonitorDigits,
        ["lineMonitorMedia"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, int>)&LineMonitorMedia,
        ["lineMonitorTones"] = (nint)(delegate* unmanaged[Stdcall]<uint, LINEMONITORTONE*, uint, int>)&LineMonitorTones,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGatherDigitsW(
        uint hCall, uint dwDigitModes, char* lpsDigits, uint dwNumDigits, char* lpszTerminationDigits, uint dwFirstDigitTimeout,
        uint dwInterDigitTimeout)
        => Gateway.OnCall(
            "lineGatherDigitsW", hCall, $", {dwNumDigits} digits, {dwFirstDigitTimeout} ms, {dwInterDigitTimeout} ms", (call, _) =>
                SoundOperations.Gather(
                    call,
                    dwDigitModes,
                    lpsDigits,
                    dwNumDigits,
                    NativeText.Read(lpszTerminationDigits),
                    dwFirstDigitTimeout,
                    dwInterDigitTimeout));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGenerateDigitsW(uint hCall, uint dwDigitMode, char* lpszDigits, uint dwDuration) =>
        Gateway.OnCall("lineGenerateDigitsW", hCall, $", mode {dwDigitMode}, {dwDuration} ms", (call, _) =>
            SoundOperations.GenerateDigits(call, dwDigitMode, NativeText.Read(lpszDigits), dwDuration));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGenerateTone(uint hCall, uint dwToneMode, uint dwDuration, uint dwNumTones, LINEGENERATETONE* lpTones) =>
        Gateway.OnCall("lineGenerateTone", hCall, $", mode {dwToneMode}, {dwDuration} ms", (call, _) =>
            SoundOperations.GenerateTone(call, dwToneMode, dwDuration, dwNumTones, lpTones));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineMonitorDigits(uint hCall, uint dwDigitModes) =>
        Gateway.OnCall("lineMonitorDigits", hCall, $", 0x{dwDigitModes:x}", (call, _) => SoundOperations.MonitorDigits(call, dwDigitModes));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineMonitorMedia(uint hCall, uint dwMediaModes) =>
        Gateway.OnCall("lineMonitorMedia", hCall, $", 0x{dwMediaModes:x}", (call, _) => SoundOperations.MonitorMedia(call, dwMediaModes));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineMonitorTones(uint hCall, LINEMONITORTONE* lpToneList, uint dwNumEntries) =>
        Gateway.OnCall("lineMonitorTones", hCall, $", {dwNumEntries} tones", (call, _) =>
            SoundOperations.MonitorTones(call, lpToneList, dwNumEntries));
}
