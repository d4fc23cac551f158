using Tapi.Simulator.Abi;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Telephony.Descriptions;

/// <summary>Counts the calls of a line or address by condition.</summary>
internal static class CallCounts
{
    public static uint Active(IEnumerable<Call> calls) => (uint)calls.Count(call => !call.IsOver && !call.IsIn(OwnerOperation.Held));

    public static uint OnHold(IEnumerable<Call> calls) => (uint)calls.Count(call => call.IsIn(LineCallState.OnHold));

    public static uint OnHoldPending(IEnumerable<Call> calls) =>
        (uint)calls.Count(call => call.IsIn(LineCallState.OnHoldPendingConference | LineCallState.OnHoldPendingTransfer));
}
