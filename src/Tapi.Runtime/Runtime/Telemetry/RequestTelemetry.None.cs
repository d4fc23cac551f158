#if !NET8_0_OR_GREATER
namespace Tapi.Runtime.Telemetry;

/// <summary>Does nothing, on frameworks without metrics and traces.</summary>
internal sealed class RequestTelemetry
{
    public static RequestTelemetry? Start(string function) => null;

    public void Complete(Exception? failure)
    {
    }

    public void Stop()
    {
    }
}
#endif
