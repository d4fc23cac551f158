using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Which proxy requests an application wants to handle: the DWORDs in the device-specific part of its LINECALLPARAMS.</summary>
internal static unsafe class ProxyRegistration
{
    public static Outcome Read(
        LINECALLPARAMS* parameters, uint version, LineDevice device, out IReadOnlyCollection<LineProxyRequestType> types)
    {
        types = [];
        if (parameters is null)
        {
            return LineError.InvalidPointer;
        }

        if (parameters->dwTotalSize < CallParameters.FixedSize(version))
        {
            return LineError.StructureTooSmall;
        }

        var list = CallParameters.Part(parameters, parameters->dwDevSpecificSize, parameters->dwDevSpecificOffset);
        if (list is null || list.Length % sizeof(uint) != 0)
        {
            return LineError.InvalidParam;
        }

        var wanted = MemoryMarshal.Cast<byte, LineProxyRequestType>(list).ToArray().Distinct().ToArray();
        types = wanted;
        if (!Array.TrueForAll(wanted, Enum.IsDefined))
        {
            return LineError.InvalidParam;
        }

        return wanted.Any(device.ProxyHandlers.ContainsKey) ? LineError.NotRegistered : Outcome.Success;
    }
}
