#if NET8_0_OR_GREATER
using System.Diagnostics.Metrics;

namespace Tapi.Runtime.Telemetry;

/// <summary>What metrics and traces come from.</summary>
internal static class TelemetrySource
{
    public const string Name = "Tapi.Runtime";

    public static Meter Meter { get; } = new(Name);
}
#endif
