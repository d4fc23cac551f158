using System.Diagnostics.Tracing;

namespace Tapi.Runtime.Failures;

/// <summary>Exceptions that have no caller, for <c>dotnet-trace</c>, <c>EventListener</c> and their like.</summary>
/// <remarks>The message itself is not among the values: it may hold digits or user-user information.</remarks>
[EventSource(Name = EventSourceName)]
internal sealed class FailureEventSource : EventSource
{
    public const string EventSourceName = "Tapi.Runtime";

    public static readonly FailureEventSource Log = new();

    private FailureEventSource()
    {
    }

    [Event(1, Level = EventLevel.Error, Message = "{0} of {1}: {2}")]
    public void HandlerFailed(string messageType, string sender, string exception) => WriteEvent(1, messageType, sender, exception);
}
