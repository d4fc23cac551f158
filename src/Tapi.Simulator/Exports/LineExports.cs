using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Telephony;
using Tapi.Simulator.Telephony.Descriptions;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>Line devices: what they can do, opening and closing them.</summary>
internal static unsafe class LineExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineOpenW"] =
            (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint*, uint, uint, nuint, uint, uint, LINECALLPARAMS*, int>)&LineOpenW,
        ["lineClose"] = (nint)(delegate* unmanaged[Stdcall]<uint, int>)&LineClose,
        ["lineGetDevCapsW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, LINEDEVCAPS*, int>)&LineGetDevCapsW,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineOpenW(
        uint hLineApp, uint dwDeviceID, uint* lphLine, uint dwAPIVersion, uint dwExtVersion, nuint dwCallbackInstance, uint dwPrivileges,
        uint dwMediaModes, LINECALLPARAMS* lpCallParams)
        => Gateway.OnApplication(
            "lineOpenW", hLineApp, $", {dwDeviceID}, 0x{dwAPIVersion:x8}, privileges 0x{dwPrivileges:x8}", (application, _) =>
        {
            if (lphLine is null)
            {
                return LineError.InvalidPointer;
            }

            var refusal = LineOpening.Check(application, dwDeviceID, dwAPIVersion, dwExtVersion, out var device);
            if (refusal.Value != 0)
            {
                return refusal;
            }

            refusal = LineOpening.Subscribe(
                device!, dwAPIVersion, dwCallbackInstance, dwPrivileges, dwMediaModes, lpCallParams, out var subscription);
            if (refusal.Value != 0)
            {
                return refusal;
            }

            *lphLine = new OpenLine(application, device!, subscription!).Handle;
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineClose(uint hLine) => Gateway.OnLine("lineClose", hLine, string.Empty, (line, _) =>
    {
        line.Close();
        return Outcome.Success;
    });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetDevCapsW(uint hLineApp, uint dwDeviceID, uint dwAPIVersion, uint dwExtVersion, LINEDEVCAPS* lpLineDevCaps) =>
        Gateway.OnApplication("lineGetDevCapsW", hLineApp, $", {dwDeviceID}, 0x{dwAPIVersion:x8}", (application, rule) =>
        {
            if (lpLineDevCaps is null)
            {
                return LineError.InvalidPointer;
            }

            var refusal = LineOpening.CheckVersions(application, dwDeviceID, dwAPIVersion, dwExtVersion, out var device);
            return refusal.Value != 0 ? refusal : LineDescription.Describe(device!, dwAPIVersion).CopyTo(lpLineDevCaps, rule);
        });
}
