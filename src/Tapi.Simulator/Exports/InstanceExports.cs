using System.Runtime.InteropServices;

namespace Tapi.Simulator.Exports;

/// <summary>The exports that have no handle to find their PBX by: they belong to one instance, which keeps their thunks alive.</summary>
internal sealed unsafe class InstanceExports
{
    private readonly SimulatedPbx _pbx;
    private readonly LineInitializeEx _lineInitializeEx;
    private readonly Dictionary<string, nint> _table;

    public InstanceExports(SimulatedPbx pbx)
    {
        _pbx = pbx;
        _lineInitializeEx = LineInitializeExW;
        _table = new(StringComparer.Ordinal)
        {
            ["lineInitializeExW"] = Marshal.GetFunctionPointerForDelegate(_lineInitializeEx),
        };
    }

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineInitializeEx(
        uint* lphLineApp, nint hInstance, nint lpfnCallback, char* lpszFriendlyAppName, uint* lpdwNumDevs, uint* lpdwAPIVersion,
        LINEINITIALIZEEXPARAMS* lpLineInitializeExParams);

    public nint Find(string name) => _table.GetValueOrDefault(name);

    private int LineInitializeExW(
        uint* lphLineApp, nint hInstance, nint lpfnCallback, char* lpszFriendlyAppName, uint* lpdwNumDevs, uint* lpdwAPIVersion,
        LINEINITIALIZEEXPARAMS* lpLineInitializeExParams)
        => Gateway.Run(_pbx, "lineInitializeExW", $"\"{NativeText.Read(lpszFriendlyAppName)}\"", _ =>
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
            var application = new Application(_pbx, name, *lpdwAPIVersion);
            lpLineInitializeExParams->dwNeededSize = (uint)sizeof(LINEINITIALIZEEXPARAMS);
            lpLineInitializeExParams->dwUsedSize = (uint)sizeof(LINEINITIALIZEEXPARAMS);

            // There is no event object here: lineGetMessage is the way to wait.
            lpLineInitializeExParams->Handles.hEvent = 0;
            *lphLineApp = application.Handle;
            *lpdwNumDevs = (uint)_pbx.LineCount;
            *lpdwAPIVersion = _pbx.Options.ApiVersion;
            return Outcome.Success;
        });

    private LineError? Refuse(uint apiVersion, LINEINITIALIZEEXPARAMS* parameters)
    {
        if (parameters->dwTotalSize < sizeof(LINEINITIALIZEEXPARAMS))
        {
            return LineError.StructureTooSmall;
        }

        if (_pbx.IsDisposed || _pbx.IsReinitializing)
        {
            return _pbx.IsDisposed ? LineError.OperationFailed : LineError.Reinitialize;
        }

        if (apiVersion < ApiVersions.V2_0)
        {
            return LineError.IncompatibleApiVersion;
        }

        var way = parameters->dwOptions & ~(uint)LineInitializeExOption.CallHubTracking;
        return way == (uint)LineInitializeExOption.UseEvent ? null : LineError.OperationFailed;
    }
}
