using Tapi.Simulator.Abi;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Creates calls that an application sets up.</summary>
internal static class NewCalls
{
    public static LineError? Refuse(OpenLine line, uint addressId) =>
        addressId >= line.Device.Addresses.Count ? LineError.InvalidAddressId
        : line.Device.IsFull ? LineError.CallUnavailable
        : null;

    /// <summary>Creates a call that this application owns. No state has been reported yet.</summary>
    public static Call Create(
        OpenLine line, string number, CallParameters parameters, Action<uint> writeHandle, LineCallOrigin origin = LineCallOrigin.Outbound)
    {
        var call = Call.Outgoing(line.Device, number, parameters, origin);
        call.ApplicationName = line.Application.Name;
        writeHandle(call.GiveToOwner(line).Handle);
        return call;
    }

    /// <summary>Announces the call, to monitoring applications too.</summary>
    public static void Begin(Call call, OpenLine line, LineCallState state, uint mode = 0)
    {
        call.GiveToMonitors(line);
        call.EnterState(state, mode);
    }
}
