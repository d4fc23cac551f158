using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Telephony.Descriptions;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>Addresses of lines.</summary>
internal static unsafe class AddressExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineGetAddressCapsW"] =
            (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint, LINEADDRESSCAPS*, int>)&LineGetAddressCapsW,
        ["lineGetAddressStatusW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, LINEADDRESSSTATUS*, int>)&LineGetAddressStatusW,
        ["lineGetAddressIDW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint*, uint, char*, uint, int>)&LineGetAddressIDW,
        ["lineGetNumRings"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint*, int>)&LineGetNumRings,
        ["lineSetNumRings"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, int>)&LineSetNumRings,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetAddressCapsW(
        uint hLineApp, uint dwDeviceID, uint dwAddressID, uint dwAPIVersion, uint dwExtVersion, LINEADDRESSCAPS* lpAddressCaps)
        => Gateway.OnApplication(
            "lineGetAddressCapsW", hLineApp, $", {dwDeviceID}, {dwAddressID}, 0x{dwAPIVersion:x8}", (application, rule) =>
        {
            if (lpAddressCaps is null)
            {
                return LineError.InvalidPointer;
            }

            var refusal = LineOpening.CheckVersions(application, dwDeviceID, dwAPIVersion, dwExtVersion, out var device);
            return refusal.Value != 0 ? refusal
                : dwAddressID >= device!.Addresses.Count ? LineError.InvalidAddressId
                : AddressDescription.Describe(device, dwAddressID, dwAPIVersion).CopyTo(lpAddressCaps, rule);
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetAddressStatusW(uint hLine, uint dwAddressID, LINEADDRESSSTATUS* lpAddressStatus) =>
        Gateway.OnLine("lineGetAddressStatusW", hLine, $", {dwAddressID}", (line, rule) =>
            lpAddressStatus is null ? LineError.InvalidPointer
            : dwAddressID >= line.Device.Addresses.Count ? LineError.InvalidAddressId
            : AddressStatus.Describe(line, dwAddressID).CopyTo(lpAddressStatus, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetAddressIDW(uint hLine, uint* lpdwAddressID, uint dwAddressMode, char* lpsAddress, uint dwSize) =>
        Gateway.OnLine("lineGetAddressIDW", hLine, $", mode {dwAddressMode}, {dwSize} bytes", (line, _) =>
        {
            if (lpdwAddressID is null || lpsAddress is null)
            {
                return LineError.InvalidPointer;
            }

            if (dwAddressMode != (uint)LineAddressMode.DialableAddress)
            {
                return LineError.InvalidAddressMode;
            }

            var address = new ReadOnlySpan<char>(lpsAddress, (int)(dwSize / sizeof(char))).TrimEnd('\0').ToString();
            var index = line.Device.AddressSettings.FirstOrDefault(settings => line.Device.Addresses[(int)settings.Id] == address);
            if (index is null)
            {
                return LineError.InvalidAddress;
            }

            *lpdwAddressID = index.Id;
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetNumRings(uint hLine, uint dwAddressID, uint* lpdwNumRings) =>
        Gateway.OnLine("lineGetNumRings", hLine, $", {dwAddressID}", (line, _) =>
        {
            if (lpdwNumRings is null || dwAddressID >= line.Device.Addresses.Count)
            {
                return lpdwNumRings is null ? LineError.InvalidPointer : LineError.InvalidAddressId;
            }

            *lpdwNumRings = line.Device.AddressSettings[(int)dwAddressID].RingsToAnswer;
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSetNumRings(uint hLine, uint dwAddressID, uint dwNumRings) =>
        Gateway.OnLine("lineSetNumRings", hLine, $", {dwAddressID}, {dwNumRings}", (line, _) =>
        {
            if (dwAddressID >= line.Device.Addresses.Count)
            {
                return LineError.InvalidAddressId;
            }

            line.Device.AddressSettings[(int)dwAddressID].Rings[line] = dwNumRings;
            return Outcome.Success;
        });
}
