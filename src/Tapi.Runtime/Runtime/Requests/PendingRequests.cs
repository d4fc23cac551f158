using Tapi.Runtime.Memory;

namespace Tapi.Runtime.Requests;

/// <summary>
/// The requests of one application, from before their function is called until their memory is free. A reply completes a
/// request by its request id; where TAPI has none, a message does by its handle and number, the oldest request first.
/// </summary>
/// <remarks>All members may be used from any thread. No lock is held while native or foreign code runs.</remarks>
internal sealed partial class PendingRequests(RequestContext context)
{
    private readonly object _gate = new();
    private readonly InFlightRequests _inFlight = new(context.Counters);
    private readonly Dictionary<uint, Request> _byId = [];
    private readonly RequestQueues _byMessage = new();

    public RequestContext Context => context;

    public BlockCounter Blocks { get; } = new();

    /// <summary>How many requests await a reply or a message; those whose wait ended before the reply are included.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _byId.Count + _byMessage.Count;
            }
        }
    }

    public bool MayBringObject
    {
        get
        {
            lock (_gate)
            {
                return _inFlight.MayBringObject;
            }
        }
    }

    public int ParkedCount
    {
        get
        {
            lock (_gate)
            {
                return _inFlight.ParkedCount;
            }
        }
    }

    public NativeBlock? Allocate(int size) => size switch
    {
        < 0 => throw new ArgumentOutOfRangeException(nameof(size), size, "A size is not negative."),
        0 => null,
        _ => new NativeBlock(size, Blocks),
    };

    /// <summary>Takes a request in, ahead of its function: its reply or message may come before the function returns.</summary>
    /// <exception cref="ObjectDisposedException">The application was shut down.</exception>
    public void Begin(Request request)
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                _inFlight.Add(request);
                if (request.Key is { } key)
                {
                    _byMessage.Add(key, request);
                }

                return;
            }
        }

        request.Free();
        throw new ObjectDisposedException(request.Function, "The application was shut down.");
    }

    /// <summary>Takes what the function of a request returned.</summary>
    public void Start(Request request, int result)
    {
        if (request.Key is { } key)
        {
            StartAwaitingMessage(request, key, result);
        }
        else
        {
            StartAwaitingReply(request, result);
        }
    }

    /// <summary>Takes a request back whose function was not called after all.</summary>
    public void Withdraw(Request request)
    {
        lock (_gate)
        {
            _inFlight.Remove(request);
            if (request.Key is { } key && !_byMessage.Remove(key, request) && !_ended.Remove(key, request))
            {
                return;
            }
        }

        request.Free();
    }

    /// <summary>Takes a reply. One whose request is unknown is kept for the requests in flight, or counted.</summary>
    public void Complete(uint requestId, int result)
    {
        Request? request;
        lock (_gate)
        {
            if (!_byId.TryGetValue(requestId, out request))
            {
                _inFlight.Park(requestId, result);
                return;
            }

            _byId.Remove(requestId);
        }

        request.Complete(result);
    }

    /// <summary>Takes a message, which may complete the oldest request that waits for it.</summary>
    public void Complete(in NativeMessage message)
    {
        Request? request;
        lock (_gate)
        {
            MessageKey key = new(message.Device, message.Id);
            request = _byMessage.TakeFirst(key) ?? _ended.TakeFirst(key);
        }

        if (request is not null)
        {
            request.Accept(message);
            request.Complete(0);
        }
    }

    private void StartAwaitingReply(Request request, int result)
    {
        var isOver = result <= 0;
        var mayNeverEnd = false;
        Request? outlived = null;
        string? stopReason;
        lock (_gate)
        {
            stopReason = _stopReason;
            if (!isOver && _inFlight.TryTake(request, (uint)result, out var parked))
            {
                result = parked;
                isOver = true;
            }
            else if (!isOver && _isClosed)
            {
                mayNeverEnd = true;
            }
            else if (!isOver)
            {
                outlived = Register((uint)result, request);
            }

            if (!isOver)
            {
                _inFlight.Remove(request);
            }
        }

        outlived?.End("its request id was given to another request");
        if (isOver)
        {
            // In flight until its object is there: messages about that object may come first.
            request.Complete(result);
            lock (_gate)
            {
                _inFlight.Remove(request);
            }
        }
        else if (stopReason is not null)
        {
            request.End(stopReason);
        }

        if (mayNeverEnd && _mayFree)
        {
            request.Free();
        }
    }

    private void StartAwaitingMessage(Request request, MessageKey key, int result)
    {
        bool isRefused;
        var isEnded = false;
        var mayFree = false;
        string? stopReason;
        lock (_gate)
        {
            _inFlight.Remove(request);
            stopReason = _stopReason;
            isRefused = result < 0 && _byMessage.Remove(key, request);
            if (result < 0)
            {
                // Nobody can write to the memory of a refused request, also when its wait ended before.
                mayFree = !isRefused && _ended.Remove(key, request);
            }
            else if (stopReason is not null)
            {
                isEnded = _byMessage.Remove(key, request);
                mayFree = _isClosed && _mayFree && (isEnded || _ended.Remove(key, request));
                if (isEnded && !mayFree)
                {
                    _ended.Add(key, request);
                }
            }
        }

        if (isRefused)
        {
            request.Complete(result);
        }

        if (isEnded)
        {
            request.End(stopReason!);
        }

        if (mayFree)
        {
            request.Free();
        }
    }

    // Returns the request that had the id before. TAPI may still write its memory: it is kept until the shutdown.
    private Request? Register(uint requestId, Request request)
    {
        if (_byId.TryGetValue(requestId, out var outlived))
        {
            _outlived.Add(outlived);
        }

        _byId[requestId] = request;
        return outlived;
    }
}
