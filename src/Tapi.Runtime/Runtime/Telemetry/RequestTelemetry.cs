#if NET8_0_OR_GREATER
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tapi.Runtime.Telemetry;

/// <summary>Watches one request for those who listen to metrics or traces; nobody else pays for it.</summary>
/// <remarks>
/// Listeners are foreign code. They run on the thread pool, one measurement after another: see <see cref="TelemetryQueue"/>.
/// </remarks>
internal sealed class RequestTelemetry
{
    private static readonly ActivitySource Source = new(TelemetrySource.Name);

    private static readonly UpDownCounter<long> InFlight = TelemetrySource.Meter.CreateUpDownCounter<long>(
        "tapi.requests.in_flight", "{request}", "Requests that somebody waits for.");

    private static readonly Histogram<double> Duration = TelemetrySource.Meter.CreateHistogram<double>(
        "tapi.request.duration", "s", "From the call to the reply, or to the end of the wait.");

    private static readonly Counter<long> Failures = TelemetrySource.Meter.CreateCounter<long>(
        "tapi.request.failures", "{request}", "Requests that failed, were canceled or ended, by error.");

    private readonly KeyValuePair<string, object?> _function;
    private readonly ActivityContext _parent = Activity.Current?.Context ?? default;
    private readonly DateTimeOffset _startTime = DateTimeOffset.UtcNow;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly string _name;
    private Activity? _activity;
    private TimeSpan _duration;
    private string? _error;
    private string? _description;
    private bool _isComplete;
    private int _isOver;

    private RequestTelemetry(string function)
    {
        _name = function;
        _function = new("tapi.function", function);
    }

    /// <summary>A request begins. Returns null when nobody listens, or when listeners are too slow.</summary>
    public static RequestTelemetry? Start(string function)
    {
        if (!Source.HasListeners() && !InFlight.Enabled && !Duration.Enabled && !Failures.Enabled)
        {
            return null;
        }

        var telemetry = new RequestTelemetry(function);
        return TelemetryQueue.TryBegin(telemetry.Begin) ? telemetry : null;
    }

    /// <summary>The wait is over, with a result or without. What comes later does not count.</summary>
    public void Complete(Exception? failure)
    {
        if (Interlocked.Exchange(ref _isOver, 1) != 0)
        {
            return;
        }

        _isComplete = true;
        _duration = Stopwatch.GetElapsedTime(_started);
        _error = failure is null ? null : NameOf(failure);
        _description = failure?.Message;
        TelemetryQueue.End(Finish);
    }

    /// <summary>The request is over, and may not even have been called. Calling it again does nothing.</summary>
    public void Stop()
    {
        if (Interlocked.Exchange(ref _isOver, 1) == 0)
        {
            _duration = Stopwatch.GetElapsedTime(_started);
            TelemetryQueue.End(Finish);
        }
    }

    private static string NameOf(Exception failure) =>
        failure is TapiException { ErrorCode: { } code } known ? known.ErrorName ?? $"0x{code:X8}" : failure.GetType().Name;

    private void Begin()
    {
        InFlight.Add(1, _function);
        _activity = Source.StartActivity(_name, ActivityKind.Client, _parent, startTime: _startTime);
        Activity.Current = null;
    }

    // Each step of its own: a listener that throws must not take the others' measurements.
    private void Finish()
    {
        TelemetryQueue.Guard(() => InFlight.Add(-1, _function));
        if (_isComplete)
        {
            TelemetryQueue.Guard(Record);
        }

        if (_activity is { } activity)
        {
            TelemetryQueue.Guard(() => End(activity));
        }
    }

    private void Record()
    {
        if (_error is not null)
        {
            TelemetryQueue.Guard(() => Failures.Add(1, _function, new("error.type", _error)));
        }

        Duration.Record(_duration.TotalSeconds, _function);
    }

    private void End(Activity activity)
    {
        if (_error is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error, _description);
        }

        activity.SetEndTime((_startTime + _duration).UtcDateTime);
        activity.Stop();
        Activity.Current = null;
    }
}
#endif
