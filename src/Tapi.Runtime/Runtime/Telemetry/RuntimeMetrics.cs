#if NET8_0_OR_GREATER
using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Tapi.Runtime.Telemetry;

/// <summary>Metrics that are looked at when somebody asks: the counters, and the queues of the running applications.</summary>
internal static class RuntimeMetrics
{
    private static readonly ConcurrentDictionary<IMessageQueue, bool> Queues = new();

    static RuntimeMetrics()
    {
        Count("tapi.replies.unknown", "{reply}", Counted.UnknownReplies, "Replies whose request id belongs to no request.");
        Count("tapi.messages.unknown", "{message}", Counted.UnknownMessages, "Messages whose number is unknown.");
        Count("tapi.messages.undelivered", "{message}", Counted.UndeliveredMessages, "Messages that did not reach anybody.");
        Count("tapi.messages.dropped", "{message}", Counted.DroppedMessages, "Messages that were dropped because too many waited.");
        Count("tapi.results.late", "{result}", Counted.LateResults, "Results that came after their waiter had gone.");
        Count("tapi.requests.abandoned", "{request}", Counted.AbandonedRequests, "Requests whose wait ended before their reply.");
        Count("tapi.handlers.failures", "{failure}", Counted.HandlerFailures, "Exceptions of code that has no caller.");
        Count("tapi.handlers.slow", "{handler}", Counted.SlowHandlers, "Handlers that held up the others for too long.");
        Count("tapi.reads.failures", "{failure}", Counted.ReadFailures, "Failures to read a message.");
        Count("tapi.releases.failures", "{failure}", Counted.ReleaseFailures, "Handles that could not be released.");
        Count("tapi.proxy_requests.unheard", "{request}", Counted.UnheardProxyRequests, "Proxy requests for which nobody listened.");
        Count("tapi.telemetry.failures", "{failure}", Counted.TelemetryFailures, "Exceptions of listeners.");
        Count("tapi.telemetry.unmeasured", "{request}", Counted.UnmeasuredRequests, "Requests for which listeners were too slow.");
        TelemetrySource.Meter.CreateObservableGauge(
            "tapi.queue.depth", () => Measure(static queue => (long)queue.Depth), "{message}", "Messages that wait to be handled.");
        TelemetrySource.Meter.CreateObservableGauge(
            "tapi.queue.age", () => Measure(static queue => queue.Age.TotalSeconds), "s", "How long the oldest message has waited.");
    }

    public static void Add(IMessageQueue queue) => Queues[queue] = true;

    public static void Remove(IMessageQueue queue) => Queues.TryRemove(queue, out _);

    private static void Count(string name, string unit, Counted what, string description) =>
        TelemetrySource.Meter.CreateObservableCounter(name, () => TapiCounters.TotalOf(what), unit, description);

    private static IEnumerable<Measurement<T>> Measure<T>(Func<IMessageQueue, T> value)
        where T : struct =>
        Queues.Keys.Select(queue => new Measurement<T>(value(queue), new KeyValuePair<string, object?>("tapi.application", queue.Name)));
}
#endif
