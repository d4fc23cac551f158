namespace Tapi;

/// <summary>A wait ended because the awaited reply or message may never come.</summary>
public class RequestEndedException : TapiException
{
    /// <summary>Describes why nothing more is to be expected.</summary>
    /// <param name="function">The native function, or the kind of message, that was waited for.</param>
    /// <param name="reason">Why it ended, for example "the line was closed".</param>
    public RequestEndedException(string function, string reason)
        : this(function, reason, $"{function} has no reply: {reason}")
    {
    }

    /// <summary>Describes the same in words of its own.</summary>
    /// <param name="function">The native function, or the kind of message, that was waited for.</param>
    /// <param name="reason">Why it ended, for example "the line was closed".</param>
    /// <param name="message">The whole message.</param>
    protected internal RequestEndedException(string function, string reason, string message)
        : base(function, null, null, message) => Reason = reason;

    /// <summary>Why the wait ended, for example "the line was closed".</summary>
    public string Reason { get; }
}
