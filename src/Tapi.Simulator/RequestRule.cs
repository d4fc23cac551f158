using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator;

/// <summary>
/// How the PBX treats the next call of a function, or the next few. Rules for one function are used up in the order in which they were
/// made. A rule without any setting lets one call pass as usual.
/// </summary>
public sealed class RequestRule
{
    private readonly Rule _rule;

    internal RequestRule(Rule rule) => _rule = rule;

    /// <summary>The rule holds for all calls from now on; rules made after it are never reached.</summary>
    public RequestRule Always()
    {
        _rule.Uses = int.MaxValue;
        return this;
    }

    /// <summary>The rule holds for this many calls.</summary>
    /// <param name="calls">How many calls, one or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="calls"/> is zero or negative.</exception>
    public RequestRule Times(int calls)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(calls);
        _rule.Uses = calls;
        return this;
    }

    /// <summary>The function fails at once: it returns this error and starts no request.</summary>
    /// <typeparam name="TError">The generated enum of the errors: <c>LineError</c>, <c>PhoneError</c> or <c>TapiError</c>.</typeparam>
    /// <param name="error">The error.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value of <paramref name="error"/> is not negative.</exception>
    public RequestRule FailAtOnce<TError>(TError error)
        where TError : struct, Enum
        => FailAtOnce(EnumValue.ToInt32(error));

    /// <summary>The function fails at once: it returns this value and starts no request.</summary>
    /// <param name="error">A negative value, such as one that a vendor has defined.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="error"/> is not negative.</exception>
    public RequestRule FailAtOnce(int error)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(error, 0);
        _rule.Error = error;
        return this;
    }

    /// <summary>The request starts; its reply carries this error, and nothing is done or written.</summary>
    /// <typeparam name="TError">The generated enum of the errors: <c>LineError</c> or <c>PhoneError</c>.</typeparam>
    /// <param name="error">The error.</param>
    public RequestRule FailInReply<TError>(TError error)
        where TError : struct, Enum
        => FailInReply(EnumValue.ToInt32(error));

    /// <summary>The request starts; its reply carries this value, and nothing is done or written.</summary>
    /// <param name="error">The value, such as one that a vendor has defined.</param>
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
    /// <param name="delay">The time until the reply; zero or less for none.</param>
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

    /// <summary>The function completes at once: it writes its results, returns zero and sends no reply.</summary>
    public RequestRule ReturnZero()
    {
        _rule.ReturnsZero = true;
        return this;
    }

    /// <summary>The request gets this id.</summary>
    /// <param name="id">The id, one or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="id"/> is zero or negative.</exception>
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

    /// <summary>How the result fills the pointer-sized <c>dwParam2</c> of the reply.</summary>
    /// <param name="value">True for sign extension, false for zeros above 32 bits. The default is false.</param>
    public RequestRule SignExtended(bool value)
    {
        _rule.IsSignExtended = value;
        return this;
    }

    /// <summary>A reply to a request that nobody made comes before the right one.</summary>
    public RequestRule ReplyWithUnknownIdFirst()
    {
        _rule.HasStrayReply = true;
        return this;
    }

    /// <summary>
    /// For functions that fill a structure: in each of these calls <c>dwNeededSize</c> is more than the caller has, however much that is.
    /// </summary>
    /// <param name="calls">How many calls, one or more.</param>
    /// <param name="structureTooSmall">
    /// Whether the calls fail with LINEERR_STRUCTURETOOSMALL. Otherwise they succeed and leave the variable part out.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="calls"/> is zero or negative.</exception>
    public RequestRule NeededSizeGrows(int calls, bool structureTooSmall = false)
    {
        _rule.GrowsNeededSize = true;
        _rule.GrowsByError = structureTooSmall;
        return Times(calls);
    }
}
