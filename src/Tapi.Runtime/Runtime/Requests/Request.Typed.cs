using Tapi.Runtime.Memory;
using Tapi.Runtime.Telemetry;

namespace Tapi.Runtime.Requests;

/// <summary>A request with its waiter and its memory.</summary>
internal abstract unsafe class Request<T>(
    RequestContext context, string function, uint handle, nuint instance, NativeBlock? memory, Action<T>? late)
    : Request(function, handle, instance)
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RequestTelemetry? _telemetry = RequestTelemetry.Start(function);
    private CancellationTokenRegistration _registration;

    public Task<T> Task => _completion.Task;

    public NativeBlock? Memory => memory;

    public override bool BringsObject => late is not null;

    public void CancelWith(CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled)
        {
            return;
        }

        var registration = cancellationToken.Register(() => Cancel(cancellationToken), useSynchronizationContext: false);
        lock (_completion)
        {
            _registration = registration;
        }

        if (Task.IsCompleted)
        {
            Unregister();
        }
    }

    public override void Complete(int result)
    {
        try
        {
            var error = result < 0 ? context.CreateException(Function, result) : null;
            _telemetry?.Complete(error);
            if (error is not null)
            {
                Fail(error);
                return;
            }

            var value = Read(memory is null ? null : memory.Pointer);
            if (!_completion.TrySetResult(value))
            {
                PassOn(value);
            }
        }
        catch (Exception failure)
        {
            // The waiter sees it; without one, nobody would.
            if (!Fail(failure))
            {
                context.ReportFailure(failure);
            }
        }
        finally
        {
            Free();
            Unregister();
        }
    }

    public override void End(string reason)
    {
        if (Fail(new RequestEndedException(Function, reason)))
        {
            context.Counters.AddAbandonedRequest();
            Unregister();
        }
    }

    public override void Free()
    {
        memory?.Dispose();
        _telemetry?.Stop();
    }

    /// <summary>Makes the result. It may run on the reader thread: it must not block.</summary>
    protected abstract T Read(byte* memory);

    private bool Fail(Exception failure) => _completion.TrySetException(failure);

    private void Cancel(CancellationToken cancellationToken)
    {
        if (_completion.TrySetCanceled(cancellationToken))
        {
            context.Counters.AddAbandonedRequest();
        }
    }

    private void PassOn(T value)
    {
        context.Counters.AddLateResult();
        if (late is null)
        {
            return;
        }

        _ = System.Threading.Tasks.Task.Run(() =>
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
        CancellationTokenRegistration registration;
        lock (_completion)
        {
            registration = _registration;
            _registration = default;
        }

        registration.Dispose();
    }
}
