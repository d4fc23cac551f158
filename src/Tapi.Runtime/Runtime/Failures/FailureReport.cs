using System.Diagnostics;

namespace Tapi.Runtime.Failures;

/// <summary>Writes an exception that has no caller to where somebody may look: the trace and the event source.</summary>
internal static class FailureReport
{
    /// <summary>Listeners are foreign code. Returns what one of them threw, or null.</summary>
    public static Exception? Write(Exception failure, object sender, object? message)
    {
        try
        {
            var source = message?.GetType().Name ?? "No message";
            var text = failure.ToString();
            FailureEventSource.Log.HandlerFailed(source, sender.ToString() ?? string.Empty, text);
            Trace.TraceError("Tapi: {0} of {1}: {2}", source, sender, text);
            return null;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }
}
