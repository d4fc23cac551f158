using System.ComponentModel;
using Tapi.Runtime.Messages;
using Tapi.Runtime.Objects;
using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Generated;

/// <summary>The base of the generated classes of applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class TapiApplicationBase : TapiApplication
{
    private readonly string _threadName;
    private readonly MessageStreams _streams = new();
    private readonly List<IMessageWaits> _events = [];
    private string? _endReason;

    /// <summary>Makes the application; nothing runs before <see cref="StartReader"/>.</summary>
    /// <param name="threadName">The name of the reader thread, for debuggers.</param>
    protected TapiApplicationBase(string threadName)
    {
        _threadName = threadName;
        Requests = new PendingRequests(new RequestContext(CreateException, ReportFailure, Counters));
    }

    /// <summary>The native function that <see cref="ShutDownNative"/> calls, for messages.</summary>
    protected abstract string ShutDownFunction { get; }

    internal PendingRequests Requests { get; }

    internal ObjectTable Objects { get; } = new();

    internal HandleSignals Signals { get; } = new();

    /// <summary>How long disposing an object tries to release its handle.</summary>
    internal TimeSpan ReleasePatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Makes the exception for a failed function.</summary>
    /// <param name="function">The native function.</param>
    /// <param name="errorCode">Its negative result; any value.</param>
    /// <returns>The exception, not thrown.</returns>
    protected internal abstract TapiException CreateException(string function, int errorCode);

    /// <summary>Throws the application's exception for a negative result.</summary>
    /// <param name="function">The native function.</param>
    /// <param name="result">Its result.</param>
    /// <exception cref="TapiException"><paramref name="result"/> is negative.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ThrowIfFailed(string function, int result)
    {
        if (result < 0)
        {
            throw CreateException(function, result);
        }
    }

    internal void Attach(IMessageWaits waits)
    {
        lock (_events)
        {
            _events.Add(waits);
        }

        if (Volatile.Read(ref _endReason) is { } reason)
        {
            waits.End(reason);
        }
    }

    private protected override int CountRequests() => Requests.Count;

    private protected override int CountObjects() => Objects.Count;

    private protected override IAsyncEnumerable<T> StreamOf<T>(CancellationToken cancellationToken) =>
        new MessageStream<T>(_streams, typeof(IProxyRequestMessage).IsAssignableFrom(typeof(T)), cancellationToken);

    // No messages come any more.
    private void EndWaits(string reason)
    {
        Interlocked.CompareExchange(ref _endReason, reason, null);
        IMessageWaits[] events;
        lock (_events)
        {
            events = [.. _events];
        }

        foreach (var waits in events)
        {
            waits.End(reason);
        }

        foreach (var one in LiveSnapshot())
        {
            one.EndWaits(reason);
        }
    }
}
