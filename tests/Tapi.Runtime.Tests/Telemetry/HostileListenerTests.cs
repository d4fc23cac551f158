using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Telemetry;

/// <summary>Listeners are foreign code: they see every request to its end, and cannot hurt one.</summary>
[Collection("Telemetry")]
public class HostileListenerTests
{
    private readonly string _function = "fake" + Guid.NewGuid();
    private readonly FakeRequests _fake = new();

    [Fact]
    public async Task A_listener_that_blocks_delays_no_reply()
    {
        using var leave = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        using var listener = Listen((_, _) =>
        {
            entered.Set();
            leave.Wait(Guard.Patience);
        });
        using var request = Begin();
        var task = request.Start(5);
        Assert.True(entered.Wait(Guard.Patience));

        _fake.Table.Complete(5, 0);

        Assert.Equal(1, await task.Within());
        leave.Set();
    }

    [Fact]
    public async Task A_listener_that_throws_fails_no_request_and_spoils_no_other_measurement()
    {
        ConcurrentQueue<string> log = [];
        var before = TapiCounters.TotalOf(Counted.TelemetryFailures);
        using var listener = Listen((name, value) =>
        {
            log.Enqueue($"{name} {value}");
            throw new InvalidOperationException("the exporter broke");
        });
        using var request = Begin();
        var task = request.Start(5);

        _fake.Table.Complete(5, 0);

        Assert.Equal(1, await task.Within());
        await Until(() => log.Count == 3);
        Assert.Equal(["tapi.requests.in_flight 1", "tapi.requests.in_flight -1", "tapi.request.duration 0"], log);
        await Until(() => TapiCounters.TotalOf(Counted.TelemetryFailures) >= before + 3);
        Assert.Equal(0, _fake.Blocks.Live);
    }

    [Fact]
    public async Task Canceled_and_ended_requests_are_failures_and_leave_nothing_in_flight()
    {
        ConcurrentQueue<string> log = [];
        using var listener = Listen((name, value) => log.Enqueue($"{name} {value}"));
        using var source = new CancellationTokenSource();
        using var canceled = Begin();
        using var ended = Begin(handle: 3);
        _ = canceled.Start(5, source.Token);
        _ = ended.Start(6);

        await source.CancelAsync();
        _fake.Table.End(3, 0, "test");
        _fake.Table.Complete(5, 0);

        await Until(() => log.Count == 8);
        Assert.Equal(2, log.Count(entry => entry == "tapi.requests.in_flight 1"));
        Assert.Equal(2, log.Count(entry => entry == "tapi.requests.in_flight -1"));
        Assert.Single(log, "tapi.request.failures 1 OperationCanceledException");
        Assert.Single(log, "tapi.request.failures 1 RequestEndedException");
        Assert.Equal(2, log.Count(entry => entry == "tapi.request.duration 0"));
    }

    [Fact]
    public void A_request_that_was_not_called_after_all_is_in_flight_no_longer()
    {
        ConcurrentQueue<string> log = [];
        using var listener = Listen((name, value) => log.Enqueue($"{name} {value}"));

        Begin().Dispose();

        SpinWait.SpinUntil(() => log.Count == 2, Guard.Patience);
        Assert.Equal(["tapi.requests.in_flight 1", "tapi.requests.in_flight -1"], log);
    }

    [Fact]
    public void Counters_are_metrics()
    {
        var seen = Observe("tapi.replies.unknown");
        _fake.Table.Complete(4711, 0);

        Assert.True(Observe("tapi.replies.unknown") > seen);
        Assert.True(Observe("tapi.messages.dropped") >= 0);
    }

    [Fact]
    public async Task The_depth_of_the_queue_and_the_age_of_its_oldest_message_are_metrics()
    {
        await using var application = new FakeApplication(name: _function);
        var line = FakeLine.Open(application, 1);
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        line.Numbers.Subscribe(async _ =>
        {
            entered.TrySetResult();
            await leave.Task;
        });
        for (var number = 1u; number <= 5; number++)
        {
            application.Number(1, number);
        }

        await line.Numbers.WaitAsync(message => message.Number == 5).Within();
        await entered.Task.Within();
        await Task.Delay(30);

        Assert.Equal(5, Observe("tapi.queue.depth"));
        Assert.InRange(Observe("tapi.queue.age"), 0.02, Guard.Patience.TotalSeconds);
        leave.SetResult();
        await application.DrainAsync();
        await Until(() => Observe("tapi.queue.depth") == 0);
        Assert.Equal(0, Observe("tapi.queue.age"));
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

    // Of this test's function or application, or of the whole process where an instrument has no tags.
    private double Observe(string name)
    {
        var seen = -1.0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (instrument.Meter.Name == "Tapi.Runtime" && instrument.Name == name)
            {
                it.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => seen = IsMine(tags) ? value : seen);
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) => seen = IsMine(tags) ? value : seen);
        listener.Start();
        listener.RecordObservableInstruments();
        return seen;
    }

    private bool IsMine(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags.Length == 0 || tags[0].Value as string == _function;

    private MeterListener Listen(Action<string, string> log)
    {
        var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (instrument.Name.StartsWith("tapi.request", StringComparison.Ordinal) && !instrument.IsObservable)
            {
                it.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (IsMine(tags))
            {
                log(instrument.Name, tags.Length > 1 ? $"{value} {tags[1].Value}" : $"{value}");
            }
        });
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
        {
            if (IsMine(tags))
            {
                log(instrument.Name, "0");
            }
        });
        listener.Start();
        return listener;
    }

    private unsafe PendingCall<int> Begin(uint handle = 0) => _fake.Begin(_function, static _ => 1, handle, size: 4);
}
