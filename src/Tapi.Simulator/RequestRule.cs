using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator;

/// <summary>
/// How the PBX treats one call of a function, or several. Rules for one function are used up in the order in which they were made; a rule
/// without any setting lets one call pass as usual.
/// </summary>
public sealed class RequestRule
{
    private readonly Rule _rule;

    internal RequestRule(Rule rule) => _rule = rule;

    /// <summary>The rule stays for ever; rules made after it are never reached.</summary>
    public RequestRule Always()
    {
        _rule.Uses = int.MaxValue;
        return this;
    }

    /// <summary>The rule holds for that many calls.</summary>
    public RequestRule Times(int calls)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(calls);
        _rule.Uses = calls;
        return this;
    }

    /// <summary>The function fails without a request: it returns this negative value.</summary>
    public RequestRule FailAtOnce(int error)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(error, 0);
        _rule.Error = error;
        return this;
    }

    /// <summary>The request starts; its reply carries this error, and nothing is done or written.</summary>
    public RequestRule FailInReply(int error)
    {
        _rule.ReplyError = error;
        return this;
    }

    /// <summary>
    /// The function returns only after the application's reader has fetched the reply and come back for the next message. Gives up after
    /// two seconds, and does not wait where the caller reads the messages itself.
    /// </summary>
    public RequestRule ReplyBeforeReturn()
    {
        _rule.WaitsForReader = true;
        return this;
    }

    /// <summary>The request takes this much simulator time.</summary>
    public RequestRule ReplyAfter(TimeSpan delay)
    {
        _rule.Delay = delay;
        return this;
    }

    /// <summary>The request never ends: nothing is done, written or posted.</summary>
    public RequestRule NeverReply()
    {
        _rule.IsSilent = true;
        return this;
    }

    /// <summary>The function completes on the spot: it writes its results, returns zero and sends no reply.</summary>
    public RequestRule ReturnZero()
    {
        _rule.ReturnsZero = true;
        return this;
    }

    /// <summary>The request gets this id.</summary>
    public RequestRule WithRequestId(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id);
        _rule.RequestId = id;
        return this;
    }

    /// <summary>The reply comes a second time.</summary>
    public RequestRule ReplyTwice()
    {
        _rule.RepliesTwice = true;
        return this;
    }

    /// <summary>How the result fills the pointer-sized <c>dwParam2</c> of the reply: sign-extended, or with zeros above 32 bits.</summary>
    public RequestRule SignExtended(bool value)
    {
        _rule.IsSignExtended = value;
        return this;
    }

    /// <summary>A reply for a request that nobody made comes before the right one.</summary>
    public RequestRule ReplyWithUnknownIdFirst()
    {
        _rule.HasStrayReply = true;
        return this;
    }

    /// <summary>
    /// For functions that fill a structure: in each of that many calls <c>dwNeededSize</c> is more than the caller has, however much that is.
    /// The calls succeed and leave the variable part out, or fail with LINEERR_STRUCTURETOOSMALL.
    /// </summary>
    public RequestRule NeededSizeGrows(int calls, bool structureTooSmall = false)
    {
        _rule.GrowsNeededSize = true;
        _rule.GrowsByError = structureTooSmall;
        return Times(calls);
    }
}
