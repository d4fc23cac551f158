using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Phones;
using Tapi.Simulator.Telephony;
using Tapi.Simulator.Telephony.Descriptions;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Exports;

/// <summary>Identifiers and extensions of line devices.</summary>
internal static unsafe class DeviceExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineGetIDW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, VARSTRING*, char*, int>)&LineGetIDW,
        ["lineNegotiateExtVersion"] =
            (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint, uint*, int>)&LineNegotiateExtVersion,
        ["lineDevSpecific"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, byte*, uint, int>)&LineDevSpecific,
        ["lineDevSpecificFeature"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, byte*, uint, int>)&LineDevSpecificFeature,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetIDW(uint hLine, uint dwAddressID, uint hCall, uint dwSelect, VARSTRING* lpDeviceID, char* lpszDeviceClass) =>
        dwSelect == (uint)LineCallSelect.Call
            ? Gateway.OnCall("lineGetIDW", hCall, $", \"{NativeText.Read(lpszDeviceClass)}\"", (call, rule) =>
                GetId(call.Line, lpDeviceID, lpszDeviceClass, rule))
            : Gateway.OnLine("lineGetIDW", hLine, $", select {dwSelect}, \"{NativeText.Read(lpszDeviceClass)}\"", (line, rule) =>
            {
                var refusal = SelectedTarget.Find(line, dwAddressID, hCall, dwSelect, out _);
                return refusal.Value != 0 ? refusal : GetId(line, lpDeviceID, lpszDeviceClass, rule);
            });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineNegotiateExtVersion(
        uint hLineApp, uint dwDeviceID, uint dwAPIVersion, uint dwExtLowVersion, uint dwExtHighVersion, uint* lpdwExtVersion)
        => Gateway.OnApplication(
            "lineNegotiateExtVersion", hLineApp, $", {dwDeviceID}, 0x{dwExtLowVersion:x8}, 0x{dwExtHighVersion:x8}", (application, _) =>
        {
            if (lpdwExtVersion is null)
            {
                return LineError.InvalidPointer;
            }

            var refusal = LineOpening.CheckVersions(application, dwDeviceID, dwAPIVersion, 0, out var _);
            var version = application.Core.Settings.ExtensionVersion;
            if (refusal.Value != 0 || version == 0)
            {
                return refusal.Value != 0 ? refusal : LineError.OperationUnavailable;
            }

            if (version < dwExtLowVersion || version > dwExtHighVersion)
            {
                return LineError.IncompatibleExtVersion;
            }

            *lpdwExtVersion = version;
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineDevSpecific(uint hLine, uint dwAddressID, uint hCall, byte* lpParams, uint dwSize) =>
        Gateway.OnLine("lineDevSpecific", hLine, $", {dwAddressID}, 0x{hCall:x8}, {dwSize} bytes", (line, rule) =>
        {
            var call = hCall == 0 ? null : HandleRegistry.Find<CallHandle>(hCall);
            return lpParams is null && dwSize > 0 ? LineError.InvalidPointer
                : hCall != 0 && call?.Line.Application != line.Application ? LineError.InvalidCallHandle
                : line.Core.Requests.Submit(DeviceSpecific.Request("lineDevSpecific", rule, line, lpParams, dwSize, call));
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineDevSpecificFeature(uint hLine, uint dwFeature, byte* lpParams, uint dwSize) =>
        Gateway.OnLine("lineDevSpecificFeature", hLine, $", {(PhoneButtonFunction)dwFeature}, {dwSize} bytes", (line, rule) =>
            lpParams is null && dwSize > 0 ? LineError.InvalidPointer
            : !Enum.IsDefined((PhoneButtonFunction)dwFeature) ? LineError.InvalidFeature
            : line.Core.Requests.Submit(DeviceSpecific.Request("lineDevSpecificFeature", rule, line, lpParams, dwSize)));

    private static Outcome GetId(OpenLine line, VARSTRING* lpDeviceID, char* lpszDeviceClass, Rule rule)
    {
        if (lpDeviceID is null || lpszDeviceClass is null)
        {
            return LineError.InvalidPointer;
        }

        var deviceClass = new string(lpszDeviceClass);
        return DeviceIds.Is(deviceClass, DeviceIds.LineClass) ? DeviceIds.Write(lpDeviceID, line.Device.Id, rule)
            : !DeviceIds.Is(deviceClass, DeviceIds.PhoneClass) ? LineError.InvalidDeviceClass
            : PhoneRegistry.Of(line.Core).Find(line.Device.Id) is { } phone ? DeviceIds.Write(lpDeviceID, phone.Id, rule)
            : LineError.NoDevice;
    }
}
