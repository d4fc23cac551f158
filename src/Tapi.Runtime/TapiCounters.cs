namespace Tapi;

/// <summary>
/// What went wrong in an application without being fatal. The counts only grow; they may be read at any time. The sums over all
/// applications of the process are metrics of the meter "Tapi.Runtime".
/// </summary>
public sealed class TapiCounters
{
    private static readonly long[] Totals = new long[(int)Counted.UnmeasuredRequests + 1];
    private readonly long[] _counts = new long[Totals.Length];

    /// <summary>Replies whose request id belongs to no request.</summary>
    public long UnknownReplies => Of(Counted.UnknownReplies);

    /// <summary>Messages whose number is unknown.</summary>
    public long UnknownMessages => Of(Counted.UnknownMessages);

    /// <summary>
    /// Messages that did not reach anybody: the application was shut down before, their object released, or their handle never given out.
    /// </summary>
    public long UndeliveredMessages => Of(Counted.UndeliveredMessages);

    /// <summary>Messages that were dropped because too many waited: see <see cref="TapiApplication.MessageLimit"/>.</summary>
    public long DroppedMessages => Of(Counted.DroppedMessages);

    /// <summary>Results that came after their waiter had gone.</summary>
    public long LateResults => Of(Counted.LateResults);

    /// <summary>Requests whose wait ended before their reply came: canceled, or ended with their handle.</summary>
    public long AbandonedRequests => Of(Counted.AbandonedRequests);

    /// <summary>Exceptions of handlers, and of other code that has no caller.</summary>
    public long HandlerFailures => Of(Counted.HandlerFailures);

    /// <summary>Handlers that held up the others for longer than <see cref="TapiApplication.SlowHandlerThreshold"/>.</summary>
    public long SlowHandlers => Of(Counted.SlowHandlers);

    /// <summary>Failures to read a message.</summary>
    public long ReadFailures => Of(Counted.ReadFailures);

    /// <summary>Handles that could not be released when their object was disposed.</summary>
    public long ReleaseFailures => Of(Counted.ReleaseFailures);

    /// <summary>Proxy requests that the runtime had to answer because nobody listened.</summary>
    public long UnheardProxyRequests => Of(Counted.UnheardProxyRequests);

    /// <summary>The sum over all applications of the process.</summary>
    internal static long TotalOf(Counted what) => Interlocked.Read(ref Totals[(int)what]);

    internal static void AddTelemetryFailure() => AddToTotal(Counted.TelemetryFailures);

    internal static void AddUnmeasuredRequest() => AddToTotal(Counted.UnmeasuredRequests);

    internal void AddUnknownReply() => Add(Counted.UnknownReplies);

    internal void AddUnknownMessage() => Add(Counted.UnknownMessages);

    internal void AddUndeliveredMessage() => Add(Counted.UndeliveredMessages);

    internal void AddDroppedMessage() => Add(Counted.DroppedMessages);

    internal void AddLateResult() => Add(Counted.LateResults);

    internal void AddAbandonedRequest() => Add(Counted.AbandonedRequests);

    internal void AddHandlerFailure() => Add(Counted.HandlerFailures);

    internal void AddSlowHandler() => Add(Counted.SlowHandlers);

    internal void AddReadFailure() => Add(Counted.ReadFailures);

    internal void AddReleaseFailure() => Add(Counted.ReleaseFailures);

    internal void AddUnheardProxyRequest() => Add(Counted.UnheardProxyRequests);

    private static void AddToTotal(Counted what) => Interlocked.Increment(ref Totals[(int)what]);

    private long Of(Counted what) => Interlocked.Read(ref _counts[(int)what]);

    private void Add(Counted what)
    {
        Interlocked.Increment(ref _counts[(int)what]);
        AddToTotal(what);
    }
}
