#if !NET8_0_OR_GREATER
namespace Tapi.Runtime.Telemetry;

/// <summary>Stands in on frameworks that have no metrics and traces of their own.</summary>
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
