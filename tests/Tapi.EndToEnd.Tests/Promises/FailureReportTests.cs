using System.Diagnostics;
using System.Diagnostics.Tracing;
using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 12: a handler that throws is reported even when nobody listens to the application's event.</summary>
public class FailureReportTests
{
    [Fact]
    public async Task A_handler_that_throws_is_in_the_trace_and_in_the_event_source()
    {
        using var trace = new Traced();
        using var events = new Events();
        await using var desk = new Desk();
        desk.Line.AgentStatus.Received += (_, _) => throw new FormatException("a handler of FailureReportTests");
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue);
        var line = await trace.Found.Task.Soon();
        Assert.Contains($"AgentStatusMessage of {desk.Line}: System.FormatException: ", line, StringComparison.Ordinal);
        var values = await events.Found.Task.Soon();
        Assert.Equal(["AgentStatusMessage", $"{desk.Line}"], values.Take(2));
        Assert.StartsWith("System.FormatException: a handler of FailureReportTests", (string?)values[2], StringComparison.Ordinal);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_failure_carries_message_object_and_exception()
    {
        await using var desk = new Desk();
        var failed = new TaskCompletionSource<HandlerFailedEventArgs>();
        desk.App.HandlerFailed += (_, failure) => failed.SetResult(failure);
        desk.Line.AgentStatus.Received += (_, _) => throw new FormatException("mine");
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue);
        var failure = await failed.Task.Soon();
        Assert.Same(desk.Line, failure.Object);
        Assert.Same(desk.Line.AgentStatus.Last, failure.Message);
        Assert.IsType<FormatException>(failure.Exception);
        await desk.EndAsync();
    }

    private sealed class Traced : TraceListener
    {
        public Traced() => Trace.Listeners.Add(this);

        public TaskCompletionSource<string> Found { get; } = new();

        public override void Write(string? message)
        {
        }

        public override void WriteLine(string? message)
        {
            if (message?.Contains(nameof(FailureReportTests), StringComparison.Ordinal) == true)
            {
                Found.TrySetResult(message);
            }
        }

        protected override void Dispose(bool disposing)
        {
            Trace.Listeners.Remove(this);
            base.Dispose(disposing);
        }
    }

    private sealed class Events : EventListener
    {
        // The base constructor reports sources before this object's fields have values.
        private TaskCompletionSource<IReadOnlyList<object?>>? _found;

        public TaskCompletionSource<IReadOnlyList<object?>> Found => LazyInitializer.EnsureInitialized(ref _found, () => new());

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Tapi.Runtime")
            {
                EnableEvents(eventSource, EventLevel.Error);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.Payload is { Count: 3 } values && $"{values[2]}".Contains(nameof(FailureReportTests), StringComparison.Ordinal))
            {
                Found.TrySetResult([.. values]);
            }
        }
    }
}
