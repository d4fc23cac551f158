using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony;

/// <content>What applications and the network attach to a call.</content>
internal sealed partial class Call
{
    /// <summary>What applications sent to the other end as user-user information, in order.</summary>
    public List<byte[]> UserUserInfoSent { get; } = [];

    /// <summary>The user-user information that the other end sent last.</summary>
    public byte[] UserUserInfo { get; set; } = [];

    public byte[] CallData { get; set; } = [];

    public uint AppSpecific { get; set; }

    public uint Treatment { get; set; }

    public LineCallReason Reason { get; set; } = LineCallReason.Direct;

    public uint CompletionId { get; set; }

    public uint RelatedCallId { get; set; }

    /// <summary>How long the other end talks before it hangs up; null for as long as its number does.</summary>
    public TimeSpan? TalkTime { get; set; }

    /// <summary>Is told when the call is connected.</summary>
    public Action? Answered { get; set; }

    /// <summary>Who is at the other end.</summary>
    public PartyId Remote => RemoteId ?? new PartyId(RemoteNumber, Exchange.PartyOf(RemoteNumber).Name);

    /// <summary>What the network said of the caller; null where only the number is known.</summary>
    public PartyId? RemoteId { get; set; }

    /// <summary>The address of the line that the call is on.</summary>
    public PartyId Own => new(Line.Addresses[(int)AddressId], Line.Name);

    /// <summary>Whom the caller wanted; null for the party that the call has reached.</summary>
    public PartyId? Wanted { get; set; }

    public PartyId Caller => Origin == LineCallOrigin.Inbound ? Remote : Own;

    public PartyId Called => Wanted ?? (Origin == LineCallOrigin.Inbound ? Own : Remote);

    /// <summary>Who has answered.</summary>
    public PartyId? Connected { get; set; }

    /// <summary>Who forwarded the call.</summary>
    public PartyId? Redirecting { get; set; }

    /// <summary>To whom the call was forwarded.</summary>
    public PartyId? Redirection { get; set; }

    /// <summary>The other end, when that is a line of the PBX too.</summary>
    public Call? Peer { get; set; }

    /// <summary>The number that the call was forwarded to; empty when it was not.</summary>
    public string ForwardedTo { get; set; } = string.Empty;

    /// <summary>The conference that the call is part of.</summary>
    public Call? Conference { get; set; }

    /// <summary>The calls that are part of this conference.</summary>
    public List<Call> Members { get; } = [];

    /// <summary>The call that waits for this one, on hold pending transfer or conference.</summary>
    public Call? ConsultedFor { get; set; }

    /// <summary>Reports to everybody who has the call that its LINECALLINFO has changed.</summary>
    public void Notify(LineCallInfoState changed, CallHandle? except = null)
    {
        foreach (var handle in Handles.Where(handle => handle != except))
        {
            handle.Post(LineMessageId.CallInfo, (nuint)changed);
        }
    }
}
