#if NET8_0_OR_GREATER
using System.Threading.Channels;

namespace Tapi.Runtime.Telemetry;

/// <summary>
/// Passes measurements to listeners on the thread pool, in their order: a listener that blocks or throws hurts no request and no reader.
/// </summary>
internal static class TelemetryQueue
{
    /// <summary>While so many measurements wait, new requests are not measured. Those that were begun are measured to their end.</summary>
    public const int Most = 65_536;

    private static readonly Channel<Action> Queue = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });
    private static int _waiting;

    static TelemetryQueue()
    {
        using (ExecutionContext.IsFlowSuppressed() ? (AsyncFlowControl?)null : ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(PassOnAsync);
        }
    }

    /// <summary>Returns whether the request is measured.</summary>
    public static bool TryBegin(Action begin)
    {
        if (Volatile.Read(ref _waiting) >= Most)
        {
            TapiCounters.AddUnmeasuredRequest();
            return false;
        }

        End(begin);
        return true;
    }

    public static void End(Action end)
    {
        Interlocked.Increment(ref _waiting);
        Queue.Writer.TryWrite(end);
    }

    /// <summary>Runs what calls a listener.</summary>
    public static void Guard(Action measure)
    {
        try
        {
            measure();
        }
        catch (Exception)
        {
            // There is nobody to tell but the listener itself.
            TapiCounters.AddTelemetryFailure();
        }
    }

    private static async Task PassOnAsync()
    {
        while (await Queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (Queue.Reader.TryRead(out var measure))
            {
                Interlocked.Decrement(ref _waiting);
                Guard(measure);
            }
        }
    }
}
#endif
