namespace Tapi.Runtime;

/// <summary>A request with its waiter and its memory.</summary>
internal sealed unsafe class Request<T> : Request
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object _gate = new();
    private readonly RequestContext _context;
    private readonly NativeBlock? _memory;
    private readonly ResultReader<T> _read;
    private readonly Action<T>? _late;
    private readonly RequestTelemetry? _telemetry;
    private CancellationTokenRegistration _registration;

    public Request(
        RequestContext context,
        string function,
        uint handle,
        nuint instance,
        NativeBlock? memory,
        ResultReader<T> read,
        Action<T>? late)
        : base(function, handle, instance)
    {
        _context = context;
        _memory = memory;
        _read = read;
        _late = late;
        _telemetry = RequestTelemetry.Start(function);
    }

    public Task<T> Task => _completion.Task;

    public NativeBlock? Memory => _memory;

    public override bool BringsObject => _late is not null;

    public void CancelWith(CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled)
        {
            return;
        }

        CancellationTokenRegistration registration =
            cancellationToken.Register(() => Cancel(cancellationToken), useSynchronizationContext: false);
        lock (_gate)
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
            Exception? error = result < 0 ? _context.CreateException(Function, result) : null;
            _telemetry?.Complete(error);
            if (error is not null)
            {
                Fail(error);
                return;
            }

            T value = _read(_memory is null ? null : _memory.Pointer);
            if (!_completion.TrySetResult(value))
            {
                GiveAway(value);
            }
        }
        catch (Exception failure)
        {
            // The waiter sees it; without one, nobody would.
            if (!Fail(failure))
            {
                _context.ReportFailure(failure);
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
            _context.Counters.AddAbandonedRequest();
            Unregister();
        }
    }

    public override void Free()
    {
        _memory?.Dispose();
        _telemetry?.Stop();
    }

    private bool Fail(Exception failure) => _completion.TrySetException(failure);

    private void Cancel(CancellationToken cancellationToken)
    {
        if (_completion.TrySetCanceled(cancellationToken))
        {
            _context.Counters.AddAbandonedRequest();
        }
    }

    private void GiveAway(T value)
    {
        _context.Counters.AddLateResult();
        if (_late is { } late)
        {
            _ = System.Threading.Tasks.Task.Run(() =>
            {
                try
                {
                    late(value);
                }
                catch (Exception failure)
                {
                    _context.ReportFailure(failure);
                }
            });
        }
    }

    private void Unregister()
    {
        CancellationTokenRegistration registration;
        lock (_gate)
        {
            registration = _registration;
            _registration = default;
        }

        registration.Dispose();
    }
}
