using System.ComponentModel;

namespace Tapi.Runtime;

/// <summary>
/// One initialised TAPI application: a thread that reads messages, a task that delivers them in order, and the requests
/// and objects in between. All members may be used from any thread.
/// </summary>
public abstract partial class TapiApplication : IAsyncDisposable, IDisposable
{
    private readonly string _threadName;
    private readonly MessageStreams _streams = new();
    private readonly List<IMessageWaits> _events = [];
    private string? _endReason;

    /// <summary>Makes the application; nothing runs before <see cref="StartReader"/>.</summary>
    /// <param name="threadName">The name of the reader thread, for debuggers.</param>
    protected TapiApplication(string threadName)
    {
        _threadName = threadName;
        RequestContext context = new(CreateException, ReportFailure, Counters);
        Requests = new RequestTable(context);
        Completions = new CompletionTable(context, Requests.Blocks);
    }

    /// <summary>Takes exceptions that have no caller: of handlers, of late actions. Raised on the thread pool.</summary>
    public event Action<Exception>? HandlerFailed;

    /// <summary>The requests that await replies.</summary>
    public RequestTable Requests { get; }

    /// <summary>The requests that end with a message of their own.</summary>
    public CompletionTable Completions { get; }

    /// <summary>The live objects.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ObjectTable Objects { get; } = new();

    /// <summary>What went unusual so far.</summary>
    public TapiCounters Counters { get; } = new();

    /// <summary>The native function behind <see cref="ShutDownNative"/>, for messages.</summary>
    protected abstract string ShutDownFunction { get; }

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
    public void ThrowIfFailed(string function, int result)
    {
        if (result < 0)
        {
            throw CreateException(function, result);
        }
    }

    /// <summary>Reads all messages of a type as a stream, beside the events. Streams never make the events wait.</summary>
    /// <typeparam name="T">The type of the messages; <see cref="object"/> gives all but replies.</typeparam>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>
    /// The stream. Each enumerator gets, in order, all messages that are dispatched after
    /// <see cref="IAsyncEnumerable{T}.GetAsyncEnumerator"/> made it; it completes at the shutdown.
    /// </returns>
    public IAsyncEnumerable<T> ReadMessagesAsync<T>(CancellationToken cancellationToken = default) =>
        new MessageStream<T>(_streams, cancellationToken);

    internal void ReportFailure(Exception failure)
    {
        Counters.AddHandlerFailure();
        if (HandlerFailed is { } handlers)
        {
            // Apart from the thread that failed: that may be the reader.
            Task.Run(() => handlers(failure));
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

    /// <summary>The handle of the object is invalid now, and so is whatever shares an instance that it owns.</summary>
    internal void EndObject(TapiObject ended, string reason)
    {
        nuint instance = ended.OwnsInstance ? ended.Instance : 0;
        ended.MarkReleased(reason);
        EndObjects(one => instance != 0 && one.Instance == instance, reason);
        Requests.End(ended.HandleValue, instance, reason);
        Completions.End(ended.HandleValue, instance, reason);
        ForgetInstance(instance);
    }

    private void EndObjects(Func<TapiObject, bool> isMeant, string reason)
    {
        foreach (TapiObject ended in Objects.Snapshot().Where(isMeant))
        {
            ended.AbandonProxyRequests();
            ended.MarkReleased(reason);
        }
    }

    // No messages come any more.
    private void EndWaits(string reason)
    {
        Interlocked.CompareExchange(ref _endReason, reason, null);
        IMessageWaits[] events;
        lock (_events)
        {
            events = [.. _events];
        }

        foreach (IMessageWaits waits in events)
        {
            waits.End(reason);
        }

        foreach (TapiObject one in Objects.Snapshot())
        {
            one.EndWaits(reason);
        }
    }
}
