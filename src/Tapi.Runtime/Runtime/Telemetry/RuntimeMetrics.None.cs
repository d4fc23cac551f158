#if !NET8_0_OR_GREATER
namespace Tapi.Runtime.Telemetry;

/// <summary>Does nothing, on frameworks without metrics.</summary>
internal static class RuntimeMetrics
{
    public static void Add(IMessageQueue queue)
    {
    }

    public static void Remove(IMessageQueue queue)
    {
    }
}
#endif
