namespace Tapi.Simulator.Telephony;

/// <summary>Calls on hold and back.</summary>
internal static class HoldRequests
{
    public static Outcome Hold(CallHandle handle, RequestRule rule) =>
        CallOperation.Start("lineHold", handle, rule, LineCallState.Connected, () => handle.Call.EnterState(LineCallState.OnHold));

    public static Outcome Unhold(CallHandle handle, RequestRule rule) =>
        CallOperation.Start("lineUnhold", handle, rule, CallOperation.Held, () =>
        {
            var call = handle.Call;
            if (call.CurrentState == LineCallState.OnHoldPendingTransfer)
            {
                EndConsultation(call);
            }

            call.EnterState(LineCallState.Connected, (uint)LineConnectedMode.Active);
        });

    public static Outcome Swap(CallHandle active, CallHandle held, RequestRule rule)
    {
        if (CallOperation.Refuse(held, CallOperation.Held) is { } refusal)
        {
            return refusal;
        }

        return CallOperation.Start(
            "lineSwapHold",
            active,
            rule,
            LineCallState.Connected,
            () =>
            {
                var state = held.Call.CurrentState;
                active.Call.EnterState(state);
                held.Call.EnterState(LineCallState.Connected, (uint)LineConnectedMode.Active);
            },
            () => CallOperation.Refuse(held, CallOperation.Held));
    }

    private static void EndConsultation(SimulatedCall call)
    {
        if (call.Pbx.Calls.Find(other => other.ConsultedFor == call && !other.IsOver) is { } consultation)
        {
            consultation.EnterState(LineCallState.Idle);
        }
    }
}
