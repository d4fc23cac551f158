using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Telephony.Operations;

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
        Gateway.OnCall("lineHold", hCall, string.Empty, (call, rule) => HoldOperations.Hold(call, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineUnhold(uint hCall) =>
        Gateway.OnCall("lineUnhold", hCall, string.Empty, (call, rule) => HoldOperations.Unhold(call, rule));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineSwapHold(uint hActiveCall, uint hHeldCall) =>
        Gateway.OnCall("lineSwapHold", hActiveCall, $", 0x{hHeldCall:x8}", (active, rule) =>
            active.Sibling(hHeldCall) is { } held ? HoldOperations.Swap(active, held, rule) : LineError.InvalidCallHandle);
}
