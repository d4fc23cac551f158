using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tapi.Simulator.Exports;

/// <summary>Calls on hold.</summary>
internal static unsafe class HoldExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineHold"] = (nint)(delegate* unmanaged[Stdcall]<uint, int>)&LineHold,
        ["lineUnhold"] = (nint)(delegate* unmanaged[Stdcall]<uint, int>)&LineUnhold,
        ["lineSwapHold"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, int>)&LineSwapHold,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineHold(uint hCall) =>
        Gateway.OnCall("lineHold", hCall, string.Empty, (call, rule) => HoldRequests.Hold(call, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineUnhold(uint hCall) =>
        Gateway.OnCall("lineUnhold", hCall, string.Empty, (call, rule) => HoldRequests.Unhold(call, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSwapHold(uint hActiveCall, uint hHeldCall) =>
        Gateway.OnCall("lineSwapHold", hActiveCall, $", 0x{hHeldCall:x8}", (active, rule) =>
            active.Sibling(hHeldCall) is { } held ? HoldRequests.Swap(active, held, rule) : LineError.InvalidCallHandle);
}
