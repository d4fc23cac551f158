namespace Tapi;

/// <summary>What is counted.</summary>
internal enum Counted
{
    UnknownReplies,
    UnknownMessages,
    UndeliveredMessages,
    DroppedMessages,
    LateResults,
    AbandonedRequests,
    HandlerFailures,
    SlowHandlers,
    ReadFailures,
    ReleaseFailures,
    UnheardProxyRequests,
    TelemetryFailures,
    UnmeasuredRequests,
}
