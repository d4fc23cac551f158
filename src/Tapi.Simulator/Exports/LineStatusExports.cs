using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Telephony.Descriptions;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>The condition of lines and the messages about it.</summary>
internal static unsafe class LineStatusExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineGetLineDevStatusW"] = (nint)(delegate* unmanaged[Stdcall]<uint, LINEDEVSTATUS*, int>)&LineGetLineDevStatusW,
        ["lineSetLineDevStatus"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, int>)&LineSetLineDevStatus,
        ["lineGetStatusMessages"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint*, uint*, int>)&LineGetStatusMessages,
        ["lineSetStatusMessages"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, int>)&LineSetStatusMessages,
        ["lineSetTerminal"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint, uint, uint, int>)&LineSetTerminal,
        ["lineSetMediaControl"] = (nint)(delegate* unmanaged[Stdcall]<
            uint, uint, uint, uint, LINEMEDIACONTROLDIGIT*, uint, LINEMEDIACONTROLMEDIA*, uint, LINEMEDIACONTROLTONE*, uint,
            LINEMEDIACONTROLCALLSTATE*, uint, int>)&LineSetMediaControl,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetLineDevStatusW(uint hLine, LINEDEVSTATUS* lpLineDevStatus) =>
        Gateway.OnLine("lineGetLineDevStatusW", hLine, string.Empty, (line, rule) =>
            lpLineDevStatus is null ? LineError.InvalidPointer : LineStatus.Describe(line).CopyTo(lpLineDevStatus, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetLineDevStatus(uint hLine, uint dwStatusToChange, uint fStatus) =>
        Gateway.OnLine("lineSetLineDevStatus", hLine, $", 0x{dwStatusToChange:x}, {fStatus}", (line, rule) =>
            LineSettings.SetStatus(line, rule, dwStatusToChange, fStatus != 0));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetStatusMessages(uint hLine, uint* lpdwLineStates, uint* lpdwAddressStates) =>
        Gateway.OnLine("lineGetStatusMessages", hLine, string.Empty, (line, _) =>
        {
            if (lpdwLineStates is null || lpdwAddressStates is null)
            {
                return LineError.InvalidPointer;
            }

            *lpdwLineStates = (uint)line.WantedLineStates;
            *lpdwAddressStates = (uint)line.WantedAddressStates;
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetStatusMessages(uint hLine, uint dwLineStates, uint dwAddressStates) =>
        Gateway.OnLine("lineSetStatusMessages", hLine, $", 0x{dwLineStates:x}, 0x{dwAddressStates:x}", (line, _) =>
            LineSettings.SetStatusMessages(line, dwLineStates, dwAddressStates));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetTerminal(
        uint hLine, uint dwAddressID, uint hCall, uint dwSelect, uint dwTerminalModes, uint dwTerminalID, uint bEnable)
        => Gateway.OnLine(
            "lineSetTerminal", hLine, $", select {dwSelect}, modes 0x{dwTerminalModes:x}, {dwTerminalID}, {bEnable}", (line, rule) =>
        {
            var refusal = SelectedTarget.Find(line, dwAddressID, hCall, dwSelect, out var target);
            return refusal.Value != 0 ? refusal : LineSettings.SetTerminal(target!, rule, dwTerminalModes, dwTerminalID);
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetMediaControl(
        uint hLine, uint dwAddressID, uint hCall, uint dwSelect, LINEMEDIACONTROLDIGIT* lpDigitList, uint dwDigitNumEntries,
        LINEMEDIACONTROLMEDIA* lpMediaList, uint dwMediaNumEntries, LINEMEDIACONTROLTONE* lpToneList, uint dwToneNumEntries,
        LINEMEDIACONTROLCALLSTATE* lpCallStateList, uint dwCallStateNumEntries)
        => Gateway.OnLine("lineSetMediaControl", hLine, $", select {dwSelect}", (line, _) =>
        {
            var refusal = SelectedTarget.Find(line, dwAddressID, hCall, dwSelect, out var target);
            return refusal.Value != 0 ? refusal
                : target!.Call is { IsOwner: false } ? LineError.NotOwner
                : (lpDigitList is null && dwDigitNumEntries > 0) || (lpMediaList is null && dwMediaNumEntries > 0)
                    || (lpToneList is null && dwToneNumEntries > 0) || (lpCallStateList is null && dwCallStateNumEntries > 0)
                    ? LineError.InvalidPointer
                : Outcome.Success;
        });
}
