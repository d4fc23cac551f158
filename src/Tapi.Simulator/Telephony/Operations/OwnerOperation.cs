using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>A request that only the owner of a call may make, in some states only. Checked at once and again before the reply.</summary>
internal static class OwnerOperation
{
    public const LineCallState Held = LineCallState.OnHold | LineCallState.OnHoldPendingConference | LineCallState.OnHoldPendingTransfer;

    public const LineCallState Any = (LineCallState)0xffff;

    public const LineCallState Alive = Any & ~LineCallState.Idle & ~LineCallState.Disconnected;

    public static Outcome Start(
        string function, CallHandle handle, Rule rule, LineCallState states, Action afterwards, Func<LineError?>? perform = null)
    {
        if (Refuse(handle, states) is { } refusal)
        {
            return refusal;
        }

        return handle.Core.Requests.Submit(new Request(function, rule, handle.Line)
        {
            Call = handle,
            Perform = () => (int)(Refuse(handle, states) ?? perform?.Invoke() ?? 0),
            Afterwards = afterwards,
        });
    }

    public static LineError? Refuse(CallHandle handle, LineCallState states) =>
        !handle.IsOwner ? LineError.NotOwner
        : handle.Call.IsIn(states) ? null
        : LineError.InvalidCallState;
}
