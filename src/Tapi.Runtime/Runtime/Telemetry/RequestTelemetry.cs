#if NET8_0_OR_GREATER
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tapi.Runtime.Telemetry;

/// <summary>Watches one request for those who listen to metrics or traces; nobody else pays for it.</summary>
internal sealed class RequestTelemetry
{
    public const string SourceName = "Tapi.Runtime";

    private static readonly ActivitySource Source = new(SourceName);
    private static readonly Meter Meter = new(SourceName);

    private static readonly UpDownCounter<long> InFlight = Meter.CreateUpDownCounter<long>(
        "tapi.requests.in_flight", "{request}", "Requests whose reply has not come.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "tapi.request.duration", "s", "From the call to the reply.");

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "tapi.request.failures", "{request}", "Requests that failed, by error.");

    private readonly KeyValuePair<string, object?> _function;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Activity? _activity;
    private bool _isOver;

    private RequestTelemetry(string function)
    {
        _function = new("tapi.function", function);
        InFlight.Add(1, _function);

        // The request outlives the call: it must not become the parent of what the caller does next.
        var current = Activity.Current;
        _activity = Source.StartActivity(function, ActivityKind.Client);
        Activity.Current = current;
    }

    public static RequestTelemetry? Start(string function) =>
        Source.HasListeners() || InFlight.Enabled || Duration.Enabled || Failures.Enabled
            ? new RequestTelemetry(function)
            : null;

    /// <summary>The reply came.</summary>
    public void Complete(Exception? failure)
    {
        if (failure is not null)
        {
            Failures.Add(1, _function, new("error.type", NameOf(failure)));
            _activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
        }

        Duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, _function);
        Stop();
    }

    /// <summary>The request is over, with or without a reply. Calling it again does nothing.</summary>
    public void Stop()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        InFlight.Add(-1, _function);
        var current = Activity.Current;
        _activity?.Stop();
        Activity.Current = current;
    }

    private static string NameOf(Exception failure) =>
        failure is TapiException { ErrorCode: { } code } known ? known.ErrorName ?? $"0x{code:X8}" : failure.GetType().Name;
}
#endif
