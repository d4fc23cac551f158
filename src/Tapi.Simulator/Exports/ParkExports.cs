using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>Parking, picking up and forwarding.</summary>
internal static unsafe class ParkExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineParkW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, char*, VARSTRING*, int>)&LineParkW,
        ["lineUnparkW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint*, char*, int>)&LineUnparkW,
        ["linePickupW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint*, char*, char*, int>)&LinePickupW,
        ["lineForwardW"] =
            (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, LINEFORWARDLIST*, uint, uint*, LINECALLPARAMS*, int>)&LineForwardW,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineParkW(uint hCall, uint dwParkMode, char* lpszDirAddress, VARSTRING* lpNonDirAddress) =>
        Gateway.OnCall("lineParkW", hCall, $", mode {dwParkMode}, \"{NativeText.Read(lpszDirAddress)}\"", (call, rule) =>
            (LineParkMode)dwParkMode switch
        {
            LineParkMode.Directed => lpszDirAddress is null
                ? LineError.InvalidPointer
                : ParkOperations.Park(call, rule, new string(lpszDirAddress), _ => null),
            LineParkMode.NonDirected =>
                lpNonDirAddress is null ? LineError.InvalidPointer
                : lpNonDirAddress->dwTotalSize < sizeof(VARSTRING) ? LineError.StructureTooSmall
                : ParkOperations.Park(call, rule, null, address => Notify(lpNonDirAddress, address, rule)),
            _ => LineError.InvalidParkMode,
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineUnparkW(uint hLine, uint dwAddressID, uint* lphCall, char* lpszDestAddress) =>
        Gateway.OnLine("lineUnparkW", hLine, $", {dwAddressID}, \"{NativeText.Read(lpszDestAddress)}\"", (line, rule) =>
            lphCall is null || lpszDestAddress is null
                ? LineError.InvalidPointer
                : ParkOperations.Unpark(line, rule, dwAddressID, new string(lpszDestAddress), handle => *lphCall = handle));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LinePickupW(uint hLine, uint dwAddressID, uint* lphCall, char* lpszDestAddress, char* lpszGroupID) =>
        Gateway.OnLine(
            "linePickupW",
            hLine,
            $", {dwAddressID}, \"{NativeText.Read(lpszDestAddress)}\", group \"{NativeText.Read(lpszGroupID)}\"",
            (line, rule) =>
                lphCall is null
                    ? LineError.InvalidPointer
                    : ParkOperations.Pickup(line, rule, dwAddressID, NativeText.Read(lpszDestAddress), handle => *lphCall = handle));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineForwardW(
        uint hLine, uint bAllAddresses, uint dwAddressID, LINEFORWARDLIST* lpForwardList, uint dwNumRingsNoAnswer,
        uint* lphConsultCall, LINECALLPARAMS* lpCallParams)
        => Gateway.OnLine("lineForwardW", hLine, $", {(bAllAddresses != 0 ? "all addresses" : $"address {dwAddressID}")}", (line, rule) =>
        {
            if (lphConsultCall is null)
            {
                return LineError.InvalidPointer;
            }

            var refusal = CallParameters.Read(lpCallParams, line.ApiVersion, out _);
            return refusal.Value != 0
                ? refusal
                : ForwardOperations.Forward(
                    line, rule, bAllAddresses != 0, dwAddressID, lpForwardList, dwNumRingsNoAnswer, handle => *lphConsultCall = handle);
        });

    private static LineError? Notify(VARSTRING* target, string address, Rule rule)
    {
        if (!StringBuffer.Fits(target, address))
        {
            return LineError.StructureTooSmall;
        }

        var written = StringBuffer.WriteText(target, address, rule);
        return written.Value == 0 ? null : (LineError)written.Value;
    }
}
