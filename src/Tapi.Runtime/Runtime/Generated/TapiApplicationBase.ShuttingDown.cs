using Tapi.Runtime.Threads;

namespace Tapi.Runtime.Generated;

public abstract partial class TapiApplicationBase
{
    private static readonly TimeSpan HandlerPatience = TimeSpan.FromSeconds(5);

    private readonly object _shutDownGate = new();
    private TaskCompletionSource<Exception?>? _shutDown;
    private Task<int>? _nativeShutDown;
    private int _shutDownThread;
    private int _nativeThread;

    /// <summary>How long the shutdown waits for the reader thread, which the native shutdown wakes.</summary>
    internal TimeSpan ReaderPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the shutdown waits for the native function.</summary>
    internal TimeSpan ShutDownPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Calls the native shutdown, which also wakes <see cref="ReadMessage"/>, if the reader was started.</summary>
    /// <returns>Its result.</returns>
    protected abstract int ShutDownNative();

    private protected override void ShutDownOrThrow()
    {
        if (ShutDownOnce(out var isMine) is { } failure && isMine)
        {
            throw failure;
        }
    }

    private protected override void ShutDownQuietly() => ShutDownOnce(out _);

    private protected override async Task ShutDownQuietlyAsync()
    {
        await Background.Run(ShutDownQuietly).ConfigureAwait(false);
        if (!_isDispatching.Value)
        {
            await Task.WhenAny(_dispatching, Task.Delay(HandlerPatience)).ConfigureAwait(false);
        }
    }

    // Returns why it failed; then it may be tried again.
    private Exception? ShutDownOnce(out bool isMine)
    {
        TaskCompletionSource<Exception?> attempt;
        lock (_shutDownGate)
        {
            isMine = _shutDown is null or { Task: { IsCompleted: true, Result: not null } };
            if (isMine)
            {
                _shutDown = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
                _shutDownThread = Environment.CurrentManagedThreadId;
                lock (_interpreting)
                {
                    MarkShutDown();
                }
            }

            attempt = _shutDown!;
        }

        if (!isMine)
        {
            // Bounded: the other thread waits for the native function and the reader only.
            var thread = Environment.CurrentManagedThreadId;
            return thread == _shutDownThread || thread == _nativeThread || !Background.Wait(attempt.Task, Timeout.InfiniteTimeSpan)
                ? null
                : attempt.Task.GetAwaiter().GetResult();
        }

        Exception? failure = null;
        try
        {
            failure = ShutDownNow();
        }
        catch (Exception thrown)
        {
            ReportFailure(thrown);
        }
        finally
        {
            _shutDownThread = 0;
            attempt.TrySetResult(failure);
        }

        return failure;
    }

    private Exception? ShutDownNow()
    {
        var reason = $"the application was shut down by {ShutDownFunction}";
        Exception? failure = null;
        var mayFree = false;
        try
        {
            // Nobody gets anything new, and nobody waits in vain, however long the native function takes.
            Requests.Close(reason);
            EndMessages(new MessageEnd(reason));
            SettleProxyRequests();
            failure = _reader is null ? null : ShutDownInTime();
            mayFree = failure is null;
        }
        finally
        {
            _stopping.Set();

            // A refused shutdown does not wake the reader: a long wait would be in vain.
            _reader?.Join(mayFree ? ReaderPatience : TimeSpan.FromTicks(ReaderPatience.Ticks / 20));
            _arrivals.Writer.TryComplete();
            _deliveries.Writer.TryComplete();
            if (mayFree)
            {
                Requests.FreeAll();
            }

            foreach (var one in LiveSnapshot())
            {
                End(one, reason);
            }

            StopWatching();
            Complete(failure: null);
        }

        return failure;
    }

    private static bool HasSucceeded(Task<int> native) => native is { Status: TaskStatus.RanToCompletion, Result: >= 0 };

    // On a thread of its own: a library that hangs must not hang the program.
    private Exception? ShutDownInTime()
    {
        if (_nativeShutDown is null || (_nativeShutDown.IsCompleted && !HasSucceeded(_nativeShutDown)))
        {
            _nativeShutDown = Background.RunApart(() =>
            {
                _nativeThread = Environment.CurrentManagedThreadId;
                try
                {
                    return ShutDownNative();
                }
                finally
                {
                    _nativeThread = 0;
                }
            });
        }

        if (Background.Wait(_nativeShutDown, ShutDownPatience))
        {
            var result = _nativeShutDown.GetAwaiter().GetResult();
            return result < 0 ? CreateException(ShutDownFunction, result) : null;
        }

        _nativeShutDown.ContinueWith(
            native =>
            {
                if (HasSucceeded(native))
                {
                    Requests.FreeAll();
                }
            },
            TaskScheduler.Default);
        return new RequestEndedException(ShutDownFunction, $"it did not return within {ShutDownPatience.TotalSeconds:0.###} seconds");
    }
}
