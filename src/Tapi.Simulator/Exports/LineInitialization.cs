using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator.Exports;

/// <summary>How an application registers for lines.</summary>
internal sealed unsafe class LineInitialization(Exchange exchange)
{
    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineInitializeEx(
        uint* lphLineApp, nint hInstance, nint lpfnCallback, char* lpszFriendlyAppName, uint* lpdwNumDevs, uint* lpdwAPIVersion,
        LINEINITIALIZEEXPARAMS* lpLineInitializeExParams);

    public void AddTo(InstanceTable table) => table.Add<LineInitializeEx>("lineInitializeExW", LineInitializeExW);

    private int LineInitializeExW(
        uint* lphLineApp, nint hInstance, nint lpfnCallback, char* lpszFriendlyAppName, uint* lpdwNumDevs, uint* lpdwAPIVersion,
        LINEINITIALIZEEXPARAMS* lpLineInitializeExParams)
        => Gateway.Run(exchange.Core, "lineInitializeExW", $"\"{NativeText.Read(lpszFriendlyAppName)}\"", _ =>
        {
            if (lphLineApp is null || lpdwNumDevs is null || lpdwAPIVersion is null || lpLineInitializeExParams is null)
            {
                return LineError.InvalidPointer;
            }

            if (Refuse(*lpdwAPIVersion, lpLineInitializeExParams) is { } error)
            {
                return error;
            }

            var name = NativeText.Read(lpszFriendlyAppName) ?? Environment.ProcessPath ?? "application";
            var application = new Application(exchange, name, *lpdwAPIVersion);
            lpLineInitializeExParams->dwNeededSize = (uint)sizeof(LINEINITIALIZEEXPARAMS);
            lpLineInitializeExParams->dwUsedSize = (uint)sizeof(LINEINITIALIZEEXPARAMS);

            // There is no event object: applications wait in lineGetMessage.
            lpLineInitializeExParams->Handles.hEvent = 0;
            *lphLineApp = application.Handle;
            *lpdwNumDevs = (uint)exchange.Lines.Count;
            *lpdwAPIVersion = exchange.Core.Settings.ApiVersion;
            return Outcome.Success;
        }, NativeText.Read(lpszFriendlyAppName) ?? string.Empty);

    private LineError? Refuse(uint apiVersion, LINEINITIALIZEEXPARAMS* parameters)
    {
        if (parameters->dwTotalSize < sizeof(LINEINITIALIZEEXPARAMS))
        {
            return LineError.StructureTooSmall;
        }

        if (exchange.Core.IsDisposed || exchange.Core.IsDown || exchange.Core.IsReinitializing)
        {
            return exchange.Core.IsDisposed || exchange.Core.IsDown ? LineError.OperationFailed : LineError.Reinitialize;
        }

        if (apiVersion < ApiVersions.V2_0)
        {
            return LineError.IncompatibleApiVersion;
        }

        var way = parameters->dwOptions & ~(uint)LineInitializeExOption.CallHubTracking;
        return way == (uint)LineInitializeExOption.UseEvent ? null : LineError.OperationFailed;
    }
}
