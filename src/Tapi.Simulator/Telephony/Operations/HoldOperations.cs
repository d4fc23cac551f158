using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Puts calls on hold and takes them back.</summary>
internal static class HoldOperations
{
    public static Outcome Hold(CallHandle handle, Rule rule) =>
        OwnerOperation.Start("lineHold", handle, rule, LineCallState.Connected, () => handle.Call.EnterState(LineCallState.OnHold));

    public static Outcome Unhold(CallHandle handle, Rule rule) =>
        OwnerOperation.Start("lineUnhold", handle, rule, OwnerOperation.Held, () =>
        {
            var call = handle.Call;
            if (call.CurrentState == LineCallState.OnHoldPendingTransfer)
            {
                EndConsultation(call);
            }

            call.EnterState(LineCallState.Connected, (uint)LineConnectedMode.Active);
        });

    public static Outcome Swap(CallHandle active, CallHandle held, Rule rule)
    {
        if (OwnerOperation.Refuse(held, OwnerOperation.Held) is { } refusal)
        {
            return refusal;
        }

        return OwnerOperation.Start(
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
            () => OwnerOperation.Refuse(held, OwnerOperation.Held));
    }

    private static void EndConsultation(Call call)
    {
        if (call.Exchange.Calls.Find(other => other.ConsultedFor == call && !other.IsOver) is { } consultation)
        {
            consultation.EnterState(LineCallState.Idle);
        }
    }
}
