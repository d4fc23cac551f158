namespace Tapi.Simulator;

/// <summary>
/// How the PBX treats one call of a function, or several. Rules for one function are used up in the order in which they were made; a rule
/// without any setting lets one call pass as usual.
/// </summary>
public sealed class RequestRule
{
    internal static readonly RequestRule Usual = new();

    internal RequestRule()
    {
    }

    internal int Uses { get; private set; } = 1;

    internal int? Error { get; private set; }

    internal int? ReplyError { get; private set; }

    internal int? RequestId { get; private set; }

    internal TimeSpan Delay { get; private set; }

    internal bool WaitsForReader { get; private set; }

    internal bool IsSilent { get; private set; }

    internal bool ReturnsZero { get; private set; }

    internal bool RepliesTwice { get; private set; }

    internal bool HasStrayReply { get; private set; }

    internal bool? IsSignExtended { get; private set; }

    internal bool GrowsNeededSize { get; private set; }

    internal bool GrowsByError { get; private set; }

    /// <summary>The rule stays for ever; rules made after it are never reached.</summary>
    public RequestRule Always()
    {
        Uses = int.MaxValue;
        return this;
    }

    /// <summary>The rule holds for that many calls.</summary>
    public RequestRule Times(int calls)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(calls);
        Uses = calls;
        return this;
    }

    /// <summary>The function fails without a request: it returns this negative value.</summary>
    public RequestRule FailAtOnce(int error)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(error, 0);
        Error = error;
        return this;
    }

    /// <summary>The request starts; its reply carries this error, and nothing is done or written.</summary>
    public RequestRule FailInReply(int error)
    {
        ReplyError = error;
        return this;
    }

    /// <summary>
    /// The function returns only after the application's reader has fetched the reply and come back for the next message. Gives up after
    /// two seconds, and does not wait where the caller reads the messages itself.
    /// </summary>
    public RequestRule ReplyBeforeReturn()
    {
        WaitsForReader = true;
        return this;
    }

    /// <summary>The request takes this much simulator time.</summary>
    public RequestRule ReplyAfter(TimeSpan delay)
    {
        Delay = delay;
        return this;
    }

    /// <summary>The request never ends: nothing is done, written or posted.</summary>
    public RequestRule NeverReply()
    {
        IsSilent = true;
        return this;
    }

    /// <summary>The function completes on the spot: it writes its results, returns zero and sends no reply.</summary>
    public RequestRule ReturnZero()
    {
        ReturnsZero = true;
        return this;
    }

    /// <summary>The request gets this id.</summary>
    public RequestRule WithRequestId(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id);
        RequestId = id;
        return this;
    }

    /// <summary>The reply comes a second time.</summary>
    public RequestRule ReplyTwice()
    {
        RepliesTwice = true;
        return this;
    }

    /// <summary>How the result fills the pointer-sized <c>dwParam2</c> of the reply: sign-extended, or with zeros above 32 bits.</summary>
    public RequestRule SignExtended(bool value)
    {
        IsSignExtended = value;
        return this;
    }

    /// <summary>A reply for a request that nobody made comes before the right one.</summary>
    public RequestRule ReplyWithUnknownIdFirst()
    {
        HasStrayReply = true;
        return this;
    }

    /// <summary>
    /// For functions that fill a structure: in each of that many calls <c>dwNeededSize</c> is more than the caller has, however much that is.
    /// The calls succeed and leave the variable part out, or fail with LINEERR_STRUCTURETOOSMALL.
    /// </summary>
    public RequestRule NeededSizeGrows(int calls, bool structureTooSmall = false)
    {
        GrowsNeededSize = true;
        GrowsByError = structureTooSmall;
        return Times(calls);
    }

    internal bool Use()
    {
        if (Uses == int.MaxValue)
        {
            return true;
        }

        return --Uses > 0;
    }
}
