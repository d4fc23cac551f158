using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator.Exports;

/// <summary>Applications that use lines: version, messages, shutdown.</summary>
internal static unsafe class ApplicationExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineNegotiateAPIVersion"] =
            (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint*, LINEEXTENSIONID*, int>)&LineNegotiateApiVersion,
        ["lineGetMessage"] = (nint)(delegate* unmanaged[Stdcall]<uint, LINEMESSAGE*, uint, int>)&LineGetMessage,
        ["lineShutdown"] = (nint)(delegate* unmanaged[Stdcall]<uint, int>)&LineShutdown,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineNegotiateApiVersion(
        uint hLineApp, uint dwDeviceID, uint dwAPILowVersion, uint dwAPIHighVersion, uint* lpdwAPIVersion, LINEEXTENSIONID* lpExtensionID)
        => Gateway.OnApplication(
            "lineNegotiateAPIVersion", hLineApp, $", {dwDeviceID}, 0x{dwAPILowVersion:x8}, 0x{dwAPIHighVersion:x8}", (application, _) =>
        {
            if (lpdwAPIVersion is null || lpExtensionID is null)
            {
                return LineError.InvalidPointer;
            }

            if (application.Exchange.FindLine(dwDeviceID) is null)
            {
                return LineError.BadDeviceId;
            }

            var options = application.Core.Settings;
            var version = ApiVersions.Highest(dwAPILowVersion, dwAPIHighVersion, options.LowestApiVersion, options.ApiVersion);
            if (version == 0)
            {
                return LineError.IncompatibleApiVersion;
            }

            *lpdwAPIVersion = version;
            *lpExtensionID = options.ExtensionVersion == 0 ? default : new LINEEXTENSIONID { dwExtensionID0 = 0x51b, dwExtensionID3 = 1 };
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetMessage(uint hLineApp, LINEMESSAGE* lpMessage, uint dwTimeout)
    {
        if (HandleRegistry.Find<Application>(hLineApp) is not { } application)
        {
            return (int)LineError.InvalidAppHandle;
        }

        try
        {
            return lpMessage is null ? (int)LineError.InvalidPointer : MessageExport.Take(
                application.Core,
                "lineGetMessage",
                application.Queue,
                lpMessage,
                dwTimeout,
                (int)LineError.InvalidAppHandle,
                (int)LineError.OperationFailed);
        }
        catch (Exception exception)
        {
            application.Core.Faults.Add(exception);
            return (int)LineError.OperationFailed;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineShutdown(uint hLineApp) => Gateway.OnApplication("lineShutdown", hLineApp, string.Empty, (application, _) =>
    {
        application.Shutdown();
        return Outcome.Success;
    });
}
