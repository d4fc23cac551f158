namespace Tapi.Simulator;

/// <content>What applications and the network attach to a call.</content>
public sealed partial class SimulatedCall
{
    /// <summary>What applications sent to the other end as user-user information, in order.</summary>
    public IReadOnlyList<byte[]> UserUserInfoSent
    {
        get
        {
            lock (Pbx.Gate)
            {
                return [.. Sent];
            }
        }
    }

    internal List<byte[]> Sent { get; } = [];

    internal byte[] UserUserInfo { get; set; } = [];

    internal byte[] CallData { get; set; } = [];

    internal uint AppSpecific { get; set; }

    internal uint Treatment { get; set; }

    internal LineCallReason Reason { get; set; } = LineCallReason.Direct;

    internal uint CompletionId { get; set; }

    internal uint RelatedCallId { get; set; }

    /// <summary>The conference that the call is part of.</summary>
    internal SimulatedCall? Conference { get; set; }

    /// <summary>The calls that are part of this conference.</summary>
    internal List<SimulatedCall> Members { get; } = [];

    /// <summary>The call that waits for this one, on hold pending transfer or conference.</summary>
    internal SimulatedCall? ConsultedFor { get; set; }

    /// <summary>The other end sends user-user information: LINE_CALLINFO.</summary>
    public void RemoteSends(ReadOnlySpan<byte> userUserInfo)
    {
        lock (Pbx.Gate)
        {
            UserUserInfo = userUserInfo.ToArray();
            Tell(LineCallInfoState.UserUserInfo);
        }
    }

    /// <summary>Everybody who has the call is told that LINECALLINFO has changed.</summary>
    internal void Tell(LineCallInfoState changed, CallHandle? except = null)
    {
        foreach (var handle in Handles.Where(handle => handle != except))
        {
            handle.Post(LineMessageId.CallInfo, (nuint)changed);
        }
    }
}
