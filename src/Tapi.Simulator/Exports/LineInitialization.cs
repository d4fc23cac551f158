using System.Runtime.InteropServices;

namespace Tapi.Simulator.Exports;

/// <summary>How an application registers for lines.</summary>
internal sealed unsafe class LineInitialization(SimulatedPbx pbx)
{
    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineInitializeEx(
        uint* lphLineApp, nint hInstance, nint lpfnCallback, char* lpszFriendlyAppName, uint* lpdwNumDevs, uint* lpdwAPIVersion,
        LINEINITIALIZEEXPARAMS* lpLineInitializeExParams);

    public void AddTo(InstanceTable table) => table.Add<LineInitializeEx>("lineInitializeExW", LineInitializeExW);

    private int LineInitializeExW(
        uint* lphLineApp, nint hInstance, nint lpfnCallback, char* lpszFriendlyAppName, uint* lpdwNumDevs, uint* lpdwAPIVersion,
        LINEINITIALIZEEXPARAMS* lpLineInitializeExParams)
        => Gateway.Run(pbx, "lineInitializeExW", $"\"{NativeText.Read(lpszFriendlyAppName)}\"", _ =>
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
            var application = new Application(pbx, name, *lpdwAPIVersion);
            lpLineInitializeExParams->dwNeededSize = (uint)sizeof(LINEINITIALIZEEXPARAMS);
            lpLineInitializeExParams->dwUsedSize = (uint)sizeof(LINEINITIALIZEEXPARAMS);

            // There is no event object here: lineGetMessage is the way to wait.
            lpLineInitializeExParams->Handles.hEvent = 0;
            *lphLineApp = application.Handle;
            *lpdwNumDevs = (uint)pbx.LineCount;
            *lpdwAPIVersion = pbx.Options.ApiVersion;
            return Outcome.Success;
        });

    private LineError? Refuse(uint apiVersion, LINEINITIALIZEEXPARAMS* parameters)
    {
        if (parameters->dwTotalSize < sizeof(LINEINITIALIZEEXPARAMS))
        {
            return LineError.StructureTooSmall;
        }

        if (pbx.IsDisposed || pbx.IsReinitializing)
        {
            return pbx.IsDisposed ? LineError.OperationFailed : LineError.Reinitialize;
        }

        if (apiVersion < ApiVersions.V2_0)
        {
            return LineError.IncompatibleApiVersion;
        }

        var way = parameters->dwOptions & ~(uint)LineInitializeExOption.CallHubTracking;
        return way == (uint)LineInitializeExOption.UseEvent ? null : LineError.OperationFailed;
    }
}
