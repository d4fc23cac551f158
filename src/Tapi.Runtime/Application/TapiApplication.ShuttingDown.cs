namespace Tapi.Runtime;

public abstract partial class TapiApplication
{
    private static readonly TimeSpan HandlerPatience = TimeSpan.FromSeconds(5);

    private readonly object _shutDownGate = new();
    private readonly TaskCompletionSource<int> _shutDown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isShutDown;
    private int _shutDownThread;

    /// <summary>Whether the shutdown has begun.</summary>
    public bool IsShutDown => _isShutDown;

    /// <summary>How long the shutdown waits for the reader thread, which the native shutdown wakes.</summary>
    internal TimeSpan ReaderPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Shuts the application down. Nothing more happens when that was done; another thread's shutdown is waited for.</summary>
    /// <remarks>
    /// Unanswered proxy requests are answered first. Then all requests and waits end with
    /// <see cref="RequestEndedException"/>, their memory is freed, and all objects count as released. Messages that were not
    /// delivered yet are dropped. It may be called from a message handler. When the native function is missing, that goes to
    /// <see cref="HandlerFailed"/>.
    /// </remarks>
    /// <exception cref="TapiException">TAPI refused; the application cannot be used any more all the same.</exception>
    public void ShutDown() => ThrowIfFailed(ShutDownFunction, ShutDownOnce(out bool isFirst) is var result && isFirst ? result : 0);

    /// <summary>Shuts down as <see cref="ShutDown"/> does, but never throws.</summary>
    public void Dispose()
    {
        ShutDownOnce(out _);
        GC.SuppressFinalize(this);
    }

    /// <summary>Shuts down as <see cref="ShutDown"/> does, never throws, and lets a running handler finish, for 5 seconds at most.</summary>
    /// <returns>The end of the shutdown.</returns>
    public async ValueTask DisposeAsync()
    {
        await Task.Run(() => ShutDownOnce(out _)).ConfigureAwait(false);
        if (!_isDispatching.Value)
        {
            await Task.WhenAny(_dispatcher, Task.Delay(HandlerPatience)).ConfigureAwait(false);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Calls the native shutdown, which also wakes <see cref="ReadMessage"/>. Called once, if the reader was started.</summary>
    /// <returns>Its result.</returns>
    protected abstract int ShutDownNative();

    private int ShutDownOnce(out bool isFirst)
    {
        lock (_shutDownGate)
        {
            isFirst = !_isShutDown;
            if (isFirst)
            {
                _shutDownThread = Environment.CurrentManagedThreadId;
                lock (_interpreting)
                {
                    _isShutDown = true;
                }
            }
        }

        if (!isFirst)
        {
            // Bounded: the other thread waits for the reader only.
            return _shutDownThread == Environment.CurrentManagedThreadId ? 0 : _shutDown.Task.GetAwaiter().GetResult();
        }

        int result = 0;
        try
        {
            result = ShutDownNow();
        }
        catch (Exception failure)
        {
            ReportFailure(failure);
        }
        finally
        {
            _shutDownThread = 0;
            _shutDown.TrySetResult(result);
        }

        return result;
    }

    private int ShutDownNow()
    {
        string reason = $"the application was shut down by {ShutDownFunction}";
        int result = -1;
        try
        {
            InterpretQueued();
            foreach (TapiObject one in Objects.Snapshot())
            {
                one.AbandonProxyRequests();
            }

            result = _reader is null ? 0 : ShutDownNative();
        }
        finally
        {
            _stopping.Set();

            // A refused shutdown does not wake the reader: hardly worth waiting for.
            _reader?.Join(result < 0 ? TimeSpan.FromTicks(ReaderPatience.Ticks / 20) : ReaderPatience);
            _queue.Writer.TryComplete();
            Requests.Close(reason, mayFree: result >= 0);
            Completions.Close(reason, mayFree: result >= 0);
            EndObjects(static _ => true, reason);
            EndWaits(reason);
            _streams.Complete(null);
        }

        return result;
    }
}
