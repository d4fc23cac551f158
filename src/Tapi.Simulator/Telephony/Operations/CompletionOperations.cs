using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Completes calls that found the other end busy or got no answer, once the other end is free.</summary>
internal static class CompletionOperations
{
    public const uint MaxCompletions = 4;

    private const uint AnyMode = (uint)(LineCallCompletionMode.CampOn | LineCallCompletionMode.Callback | LineCallCompletionMode.Intrude);

    public static Outcome Complete(CallHandle handle, Rule rule, uint mode, uint messageId, Action<uint> writeId)
    {
        if (mode == (uint)LineCallCompletionMode.Message)
        {
            return messageId == 0 ? LineError.OperationUnavailable : LineError.InvalidMessageId;
        }

        if ((mode & AnyMode) == 0 || !uint.IsPow2(mode))
        {
            return LineError.InvalidCallCompletionMode;
        }

        var line = handle.Call.Line;
        return OwnerOperation.Start(
            "lineCompleteCall",
            handle,
            rule,
            LineCallState.Busy | LineCallState.RingBack,
            () =>
            {
                line.NotifyLineState(LineDevState.NumCompletions, (nuint)line.WaitingCompletions.Count);
                handle.Call.EnterState(LineCallState.Idle);
            },
            () =>
            {
                if (line.WaitingCompletions.Count == MaxCompletions)
                {
                    return LineError.CompletionOverrun;
                }

                var id = line.WaitingCompletions.Keys.Append(0u).Max() + 1;
                line.WaitingCompletions.Add(id, handle.Call.RemoteNumber);
                writeId(id);
                return null;
            });
    }

    public static Outcome Uncomplete(OpenLine line, Rule rule, uint id)
    {
        var waiting = line.Device.WaitingCompletions;
        return !waiting.ContainsKey(id)
            ? LineError.InvalidCompletionId
            : line.Core.Requests.Submit(new Request("lineUncompleteCall", rule, line)
            {
                Perform = () => waiting.Remove(id) ? 0 : (int)LineError.InvalidCompletionId,
                Afterwards = () => line.Device.NotifyLineState(LineDevState.NumCompletions, (nuint)waiting.Count),
            });
    }
}
