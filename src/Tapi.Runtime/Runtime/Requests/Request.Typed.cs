using Tapi.Runtime.Memory;
using Tapi.Runtime.Telemetry;
using Tapi.Runtime.Threads;

namespace Tapi.Runtime.Requests;

/// <summary>A request with its waiter and its memory.</summary>
internal abstract unsafe class Request<T>(
    RequestContext context, string function, uint handle, nuint instance, object? owner, NativeBlock? memory, Action<T>? late)
    : Request(function, handle, instance, owner)
{
    private readonly RequestTelemetry? _telemetry = RequestTelemetry.Start(function);

    // Null once the wait was ended: what TAPI makes us keep must be small.
    private TaskCompletionSource<T>? _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IDisposable? _registration;

    /// <summary>The wait. It must be asked for before the request counts as started.</summary>
    public Task<T> Task => _completion?.Task ?? throw new InvalidOperationException("The wait was ended.");

    public NativeBlock? Memory => memory;

    public override bool BringsObject => late is not null;

    public override bool OutlivesItsWait => memory is not null || late is not null;

    public void CancelWith(CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled)
        {
            return;
        }

        var registration = cancellationToken.Register(() => Cancel(cancellationToken), useSynchronizationContext: false);
        lock (this)
        {
            if (!IsOver)
            {
                _registration = registration;
                return;
            }
        }

        registration.Dispose();
    }

    public override void Complete(int result)
    {
        try
        {
            if (result < 0)
            {
                Fail(context.CreateException(Function, result));
                return;
            }

            Introduction.Since = BeganAt;
            var value = Read(memory is null ? null : memory.Pointer);
            if (_completion is { } completion && completion.TrySetResult(value))
            {
                _telemetry?.Complete(failure: null);
            }
            else
            {
                PassOn(value);
            }
        }
        catch (Exception thrown)
        {
            // The waiter sees it; without one, nobody would.
            var failure = thrown is MissingHandleException ? new MissingHandleException(Function) : thrown;
            if (!Fail(failure) && failure is not RequestEndedException)
            {
                context.ReportFailure(failure);
            }
        }
        finally
        {
            Introduction.Since = null;
            if (!KeepsMemory)
            {
                Free();
            }

            Unregister();
        }
    }

    public override void End(string reason)
    {
        if (Fail(new RequestEndedException(Function, reason)))
        {
            context.Counters.AddAbandonedRequest();
        }

        Unregister();
        if (IsStarted)
        {
            _completion = null;
        }
    }

    public override void Free()
    {
        memory?.Dispose();
        _telemetry?.Stop();
    }

    /// <summary>Makes the result. It may run on the reader thread: it must not block.</summary>
    protected abstract T Read(byte* memory);

    private bool Fail(Exception failure)
    {
        if (_completion is not { } completion || !completion.TrySetException(failure))
        {
            return false;
        }

        _telemetry?.Complete(failure);
        return true;
    }

    private void Cancel(CancellationToken cancellationToken)
    {
        if (_completion is { } completion && completion.TrySetCanceled(cancellationToken))
        {
            context.Counters.AddAbandonedRequest();
            _telemetry?.Complete(new OperationCanceledException(cancellationToken));
        }
    }

    private void PassOn(T value)
    {
        context.Counters.AddLateResult();
        if (late is null)
        {
            return;
        }

        _ = Background.Run(() =>
        {
            try
            {
                late(value);
            }
            catch (Exception failure)
            {
                context.ReportFailure(failure);
            }
        });
    }

    private void Unregister()
    {
        IDisposable? registration;
        lock (this)
        {
            IsOver = true;
            registration = _registration;
            _registration = null;
        }

        registration?.Dispose();
    }
}
