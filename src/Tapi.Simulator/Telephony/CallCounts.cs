namespace Tapi.Simulator.Telephony;

/// <summary>How many calls of a line or address are in which condition.</summary>
internal static class CallCounts
{
    public static uint Active(IEnumerable<SimulatedCall> calls) => (uint)calls.Count(call => !call.IsOver && !call.IsIn(CallOperation.Held));

    public static uint OnHold(IEnumerable<SimulatedCall> calls) => (uint)calls.Count(call => call.IsIn(LineCallState.OnHold));

    public static uint OnHoldPending(IEnumerable<SimulatedCall> calls) =>
        (uint)calls.Count(call => call.IsIn(LineCallState.OnHoldPendingConference | LineCallState.OnHoldPendingTransfer));
}
