using Tapi.Runtime.Failures;
using Tapi.Runtime.Threads;

namespace Tapi;

/// <summary>
/// An initialized TAPI application: a thread that reads messages, a task that delivers them in order, and the requests
/// and objects that they are about. All members may be used from any thread.
/// </summary>
/// <remarks>
/// <see href="https://github.com/tapi-bindings/tapi-bindings/blob/main/specs/guides/promises.md">What the runtime promises</see>: when
/// tasks end, in which order messages come, and what holds when TAPI is late, floods, hangs or gives a handle out again.
/// </remarks>
public abstract class TapiApplication : IAsyncDisposable, IDisposable
{
    private readonly TaskCompletionSource<bool> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _lost = new();
    private string? _lossReason;
    private TimeSpan _slowHandlerThreshold = TimeSpan.FromSeconds(10);
    private int _messageLimit = 1_000_000;
    private volatile bool _isShutDown;

    private protected TapiApplication()
    {
    }

    /// <summary>
    /// Takes exceptions that have no caller: of handlers, of late actions; and warnings: a handler that holds up the others, messages that
    /// are dropped. Raised on the thread pool.
    /// </summary>
    /// <remarks>
    /// The sender is the object that the message was about: a line, a call, a phone, or the application. Each failure is also written to
    /// <see cref="System.Diagnostics.Trace"/> and to the event source <c>Tapi.Runtime</c>, whether or not anybody handles this event.
    /// </remarks>
    public event EventHandler<HandlerFailedEventArgs>? HandlerFailed;

    /// <summary>
    /// Where message handlers run: for example the context of a user interface's thread. <see langword="null"/>, the default, is the
    /// thread pool. A handler that starts after the change uses it.
    /// </summary>
    public SynchronizationContext? HandlerContext { get; set; }

    /// <summary>
    /// How many messages may wait: to be looked at, for the handlers, and for the reader of each stream. 1,000,000 unless it is set.
    /// Beyond that, handlers miss messages, which <see cref="TapiCounters.DroppedMessages"/> counts and <see cref="HandlerFailed"/>
    /// reports once, proxy requests are answered as if nobody listened, and a stream ends with a <see cref="RequestEndedException"/>.
    /// Replies, and messages that end a device, are never dropped.
    /// </summary>
    public int MessageLimit
    {
        get => _messageLimit;
        set => _messageLimit = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one message must fit.");
    }

    /// <summary>
    /// How long a handler may hold up the others before <see cref="HandlerFailed"/> reports it with a <see cref="TimeoutException"/> and
    /// <see cref="TapiCounters.SlowHandlers"/> counts it: 10 seconds unless it is set, <see cref="Timeout.InfiniteTimeSpan"/> for never.
    /// </summary>
    public TimeSpan SlowHandlerThreshold
    {
        get => _slowHandlerThreshold;
        set
        {
            if (value <= TimeSpan.Zero && value != Timeout.InfiniteTimeSpan)
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "It must be longer than nothing.");
            }

            _slowHandlerThreshold = value;
            OnSlowHandlerThreshold();
        }
    }

    /// <summary>What went wrong so far without being fatal.</summary>
    public TapiCounters Counters { get; } = new();

    /// <summary>Whether the shutdown has begun. <see cref="Completion"/> says whether the application still receives anything.</summary>
    public bool IsShutDown => _isShutDown;

    /// <summary>
    /// Ends when the application is over: normally at the end of the shutdown, and with a <see cref="RequestEndedException"/> when
    /// messages can no longer be read. In that case all requests and waits end with the same reason; shut the application down and
    /// initialize another one.
    /// </summary>
    public Task Completion => _completion.Task;

    /// <summary>
    /// Is canceled when the application has to be shut down and initialized again: TAPI asked for it (<c>LINEDEVSTATE_REINIT</c>), or
    /// messages can no longer be read. Also canceled by the shutdown. <see cref="TapiSession"/> does what is to be done.
    /// </summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>
    /// How many requests await a reply or a message. A canceled one counts until its reply comes; one that ended with its handle does not.
    /// </summary>
    public int PendingRequests => CountRequests();

    /// <summary>How many objects have a valid handle.</summary>
    public int LiveObjects => CountObjects();

    /// <summary>Reads all messages of a type as a stream, next to the handlers. A stream never makes a handler wait.</summary>
    /// <typeparam name="T">The type of the messages; with <see cref="object"/> all of them come, except replies.</typeparam>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>
    /// The stream. Each enumerator returns, in order, all messages that arrive after
    /// <see cref="IAsyncEnumerable{T}.GetAsyncEnumerator"/> made it; it completes at the shutdown. Messages that were not read yet are
    /// kept in memory, up to <see cref="MessageLimit"/>: dispose the enumerator as soon as nothing more is wanted.
    /// </returns>
    public IAsyncEnumerable<T> ReadMessagesAsync<T>(CancellationToken cancellationToken = default) =>
        StreamOf<T>(cancellationToken);

    /// <summary>
    /// Shuts the application down. Does nothing when that was done before; another thread's shutdown is waited for. One that TAPI
    /// refused is tried again.
    /// </summary>
    /// <remarks>
    /// First all requests and waits end with <see cref="RequestEndedException"/>, new requests are refused, and unanswered proxy
    /// requests are answered. Then the native function is called, and waited for 10 seconds at most. After it, memory is freed and all
    /// objects count as released.
    /// Messages that were not delivered yet are dropped. A message handler may call it. When the native function is missing, that goes to
    /// <see cref="HandlerFailed"/>.
    /// </remarks>
    /// <exception cref="TapiException">
    /// TAPI refused, or the native function did not return in time; the application still cannot be used any more.
    /// </exception>
    public void ShutDown() => ShutDownOrThrow();

    /// <summary>Shuts down as <see cref="ShutDown"/> does, but never throws.</summary>
    public void Dispose()
    {
        ShutDownQuietly();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Shuts down as <see cref="ShutDown"/> does, never throws, and lets a running handler finish, for 5 seconds at most.
    /// </summary>
    /// <returns>The end of the shutdown.</returns>
    public async ValueTask DisposeAsync()
    {
        await ShutDownQuietlyAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    internal void ReportFailure(Exception failure, object? sender = null, object? message = null)
    {
        Counters.AddHandlerFailure();
        Report(failure, sender, message);
    }

    /// <summary>Tells the program, but counts nothing.</summary>
    internal void Report(Exception failure, object? sender = null, object? message = null)
    {
        // Not on the thread that failed: that may be the reader.
        var handlers = HandlerFailed;
        Background.Run(() =>
        {
            if (FailureReport.Write(failure, sender ?? this, message) is not null)
            {
                TapiCounters.AddTelemetryFailure();
            }

            handlers?.Invoke(sender ?? this, new HandlerFailedEventArgs(failure, sender as TapiObject, message));
        });
    }

    /// <summary>Why <see cref="Lost"/> is canceled, or null.</summary>
    internal string? LossReason => Volatile.Read(ref _lossReason);

    private protected void MarkShutDown()
    {
        _isShutDown = true;
        MarkLost("the application was shut down");
    }

    private protected void MarkLost(string reason)
    {
        if (Interlocked.CompareExchange(ref _lossReason, reason, null) is null)
        {
            // Who registered for it runs on the thread that cancels.
            Background.Run(_lost.Cancel);
        }
    }

    private protected void Complete(Exception? failure)
    {
        if (failure is null)
        {
            _completion.TrySetResult(true);
        }
        else if (_completion.TrySetException(failure))
        {
            // Not everybody looks at it.
            _ = _completion.Task.Exception;
        }
    }

    private protected abstract void OnSlowHandlerThreshold();

    private protected abstract int CountRequests();

    private protected abstract int CountObjects();

    private protected abstract IAsyncEnumerable<T> StreamOf<T>(CancellationToken cancellationToken);

    private protected abstract void ShutDownOrThrow();

    private protected abstract void ShutDownQuietly();

    private protected abstract Task ShutDownQuietlyAsync();
}
