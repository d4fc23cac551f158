namespace Tapi.Runtime.Generated;

public abstract partial class TapiApplicationBase
{
    private static readonly TimeSpan HandlerPatience = TimeSpan.FromSeconds(5);

    private readonly object _shutDownGate = new();
    private readonly TaskCompletionSource<int> _shutDown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _shutDownThread;

    /// <summary>How long the shutdown waits for the reader thread, which the native shutdown wakes.</summary>
    internal TimeSpan ReaderPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Calls the native shutdown, which also wakes <see cref="ReadMessage"/>. Called once, if the reader was started.</summary>
    /// <returns>Its result.</returns>
    protected abstract int ShutDownNative();

    private protected override void ShutDownOrThrow() =>
        ThrowIfFailed(ShutDownFunction, ShutDownOnce(out var isFirst) is var result && isFirst ? result : 0);

    private protected override void ShutDownQuietly() => ShutDownOnce(out _);

    private protected override async Task ShutDownQuietlyAsync()
    {
        await Task.Run(ShutDownQuietly).ConfigureAwait(false);
        if (!_isDispatching.Value)
        {
            await Task.WhenAny(_dispatching, Task.Delay(HandlerPatience)).ConfigureAwait(false);
        }
    }

    private int ShutDownOnce(out bool isFirst)
    {
        lock (_shutDownGate)
        {
            isFirst = !IsShutDown;
            if (isFirst)
            {
                _shutDownThread = Environment.CurrentManagedThreadId;
                lock (_interpreting)
                {
                    MarkShutDown();
                }
            }
        }

        if (!isFirst)
        {
            // Bounded: the other thread waits for the reader only.
            return _shutDownThread == Environment.CurrentManagedThreadId ? 0 : _shutDown.Task.GetAwaiter().GetResult();
        }

        var result = 0;
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
        var reason = $"the application was shut down by {ShutDownFunction}";
        var result = -1;
        try
        {
            DropQueued();
            foreach (var one in LiveSnapshot())
            {
                one.AbandonProxyRequests();
            }

            result = _reader is null ? 0 : ShutDownNative();
        }
        finally
        {
            _stopping.Set();

            // A refused shutdown does not wake the reader: a long wait would be in vain.
            _reader?.Join(result < 0 ? TimeSpan.FromTicks(ReaderPatience.Ticks / 20) : ReaderPatience);
            _arrivals.Writer.TryComplete();
            _deliveries.Writer.TryComplete();
            Requests.Close(reason);
            if (result >= 0)
            {
                Requests.FreeAll();
            }

            foreach (var one in LiveSnapshot())
            {
                End(one, reason);
            }

            EndMessages(new MessageEnd(reason));
        }

        return result;
    }
}
