namespace Tapi;

/// <summary>What went wrong in an application without being fatal. The counts only grow; they may be read at any time.</summary>
public sealed class TapiCounters
{
    private long _unknownReplies;
    private long _unknownMessages;
    private long _undeliveredMessages;
    private long _lateResults;
    private long _abandonedRequests;
    private long _handlerFailures;
    private long _readFailures;
    private long _releaseFailures;
    private long _unheardProxyRequests;

    /// <summary>Replies whose request id belongs to no request.</summary>
    public long UnknownReplies => Interlocked.Read(ref _unknownReplies);

    /// <summary>Messages that nobody could interpret.</summary>
    public long UnknownMessages => Interlocked.Read(ref _unknownMessages);

    /// <summary>Messages that did not reach their handlers: the application was shut down, or their object released, before.</summary>
    public long UndeliveredMessages => Interlocked.Read(ref _undeliveredMessages);

    /// <summary>Results that came after their waiter had gone.</summary>
    public long LateResults => Interlocked.Read(ref _lateResults);

    /// <summary>Requests whose wait ended before their reply came: canceled, or ended with their handle.</summary>
    public long AbandonedRequests => Interlocked.Read(ref _abandonedRequests);

    /// <summary>Exceptions of handlers, and of other code that has no caller.</summary>
    public long HandlerFailures => Interlocked.Read(ref _handlerFailures);

    /// <summary>Failures to read a message.</summary>
    public long ReadFailures => Interlocked.Read(ref _readFailures);

    /// <summary>Handles that could not be released when their object was disposed.</summary>
    public long ReleaseFailures => Interlocked.Read(ref _releaseFailures);

    /// <summary>Proxy requests that the runtime had to answer because nobody listened.</summary>
    public long UnheardProxyRequests => Interlocked.Read(ref _unheardProxyRequests);

    internal void AddUnknownReply() => Interlocked.Increment(ref _unknownReplies);

    internal void AddUnknownMessage() => Interlocked.Increment(ref _unknownMessages);

    internal void AddUndeliveredMessage() => Interlocked.Increment(ref _undeliveredMessages);

    internal void AddLateResult() => Interlocked.Increment(ref _lateResults);

    internal void AddAbandonedRequest() => Interlocked.Increment(ref _abandonedRequests);

    internal void AddHandlerFailure() => Interlocked.Increment(ref _handlerFailures);

    internal void AddReadFailure() => Interlocked.Increment(ref _readFailures);

    internal void AddReleaseFailure() => Interlocked.Increment(ref _releaseFailures);

    internal void AddUnheardProxyRequest() => Interlocked.Increment(ref _unheardProxyRequests);
}
