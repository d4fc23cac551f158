using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Telemetry;

/// <summary>Promise 12: requests can be observed.</summary>
[Collection("Telemetry")]
public class TelemetryTests
{
    [Fact]
    public async Task Metrics_show_requests_in_flight_their_duration_and_their_failures()
    {
        var function = "fake" + Guid.NewGuid();
        ConcurrentQueue<string> log = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (instrument.Meter.Name == "Tapi.Runtime")
            {
                it.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Log(instrument, $" {value:+0;-0}", tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Log(instrument, "", tags));
        listener.Start();
        var context = new FakeRequests();
        using var call = Begin(context, function);
        var task = call.Start(5);

        context.Table.Complete(5, Errors.Unknown);

        await Assert.ThrowsAsync<TapiException>(() => task);
        await Until(() => log.Count == 4);
        Assert.Equal(
            ["tapi.requests.in_flight +1", "tapi.requests.in_flight -1", "tapi.request.failures +1 0xC0000001", "tapi.request.duration"],
            log);

        void Log(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Other tests run at the same time.
            if (tags[0].Value as string == function)
            {
                log.Enqueue(instrument.Name + value + (tags.Length > 1 ? " " + tags[1].Value : ""));
            }
        }
    }

    [Fact]
    public async Task A_trace_spans_the_request_and_leaves_the_callers_activity_alone()
    {
        var function = "fake" + Guid.NewGuid();
        var stopped = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener()
        {
            ShouldListenTo = source => source.Name == "Tapi.Runtime",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => _ = activity.OperationName == function && stopped.TrySetResult(activity),
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = new Activity("parent").Start();
        var context = new FakeRequests();
        using var call = Begin(context, function);
        _ = call.Start(5);
        Assert.Same(parent, Activity.Current);
        Assert.False(stopped.Task.IsCompleted);

        var left = await Task.Run(() =>
        {
            Activity.Current = null;
            context.Table.Complete(5, 0);
            return Activity.Current;
        });

        Assert.Null(left);
        Assert.Equal(parent.SpanId, (await stopped.Task.Within()).ParentSpanId);
    }

    private static async Task Until(Func<bool> condition)
    {
        var end = DateTime.UtcNow + Guard.Patience;
        while (!condition())
        {
            Assert.True(DateTime.UtcNow < end, "It did not come true in time.");
            await Task.Delay(1);
        }
    }

    private static unsafe PendingCall<int> Begin(FakeRequests context, string function) =>
        context.Begin(function, _ => 1, size: 0);
}
