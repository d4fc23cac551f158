namespace Tapi;

/// <summary>A wait ended because the awaited reply or message may never come.</summary>
public sealed class RequestEndedException : TapiException
{
    /// <summary>Describes why nothing more is to be expected.</summary>
    /// <param name="function">The native function, or the kind of message, that was waited for.</param>
    /// <param name="reason">Why it ended, for example "the line was closed".</param>
    public RequestEndedException(string function, string reason)
        : base(function, null, null, $"{function} has no reply: {reason}") => Reason = reason;

    /// <summary>Why the wait ended, for example "the line was closed".</summary>
    public string Reason { get; }
}
