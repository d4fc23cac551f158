using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Acd;
using Tapi.Simulator.Core.Observation;

namespace Tapi.Simulator.Exports;

/// <summary>The proxy handler's side of the agent functions.</summary>
internal static unsafe class ProxyExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineProxyResponse"] = (nint)(delegate* unmanaged[Stdcall]<uint, LINEPROXYREQUEST*, uint, int>)&LineProxyResponse,
        ["lineProxyMessage"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint, uint, int>)&LineProxyMessage,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineProxyResponse(uint hLine, LINEPROXYREQUEST* lpProxyRequest, uint dwResult) =>
        Gateway.OnLine("lineProxyResponse", hLine, $", 0x{(nuint)lpProxyRequest:x}, 0x{dwResult:x8}", (line, _) =>
            lpProxyRequest is null ? LineError.InvalidPointer : ProxyDesk.Of(line.Core).Respond(line, (nint)lpProxyRequest, (int)dwResult));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineProxyMessage(uint hLine, uint hCall, uint dwMsg, uint dwParam1, uint dwParam2, uint dwParam3) =>
        Gateway.OnLine(
            "lineProxyMessage",
            hLine,
            $", 0x{hCall:x8}, {CNames.Message(dwMsg)}, 0x{dwParam1:x}, 0x{dwParam2:x}, 0x{dwParam3:x}",
            (line, _) => ProxyMessages.Send(line, hCall, dwMsg, dwParam1, dwParam2, dwParam3));
}
