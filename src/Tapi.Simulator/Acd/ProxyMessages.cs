using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator.Acd;

/// <summary>The messages that a proxy handler may send to the other applications on its line.</summary>
internal static class ProxyMessages
{
    private static readonly LineMessageId[] Allowed =
    [
        LineMessageId.AgentSpecific, LineMessageId.AgentStatus, LineMessageId.AgentStatusEx, LineMessageId.AgentSessionStatus,
        LineMessageId.GroupStatus, LineMessageId.QueueStatus, LineMessageId.ProxyStatus,
    ];

    public static Outcome Send(OpenLine sender, uint hCall, uint message, uint param1, uint param2, uint param3)
    {
        if (sender.Subscription.ProxyRequests.Count == 0)
        {
            return LineError.NotRegistered;
        }

        if (!Allowed.Contains((LineMessageId)message))
        {
            return LineError.InvalidParam;
        }

        var call = sender.Calls.Find(handle => handle.Handle == hCall)?.Call;
        if (hCall != 0 && call is null)
        {
            return LineError.InvalidCallHandle;
        }

        foreach (var line in sender.Device.Openings.Where(line => line != sender))
        {
            // Each receiver gets the message for its own handle. One that has no handle to the call gets none.
            var device = call is null ? line.Handle : line.Calls.Find(handle => handle.Call == call)?.Handle;
            if (device is { } handle)
            {
                line.PostFor(handle, (LineMessageId)message, param1, param2, param3);
            }
        }

        return Outcome.Success;
    }
}
