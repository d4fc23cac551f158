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
            var key = new MessageKey(message.Device, message.Id);
            request = _byMessage.TakeFirst(key) ?? _ended.TakeFirst(key);
        }

        if (request is not null)
        {
            request.Accept(message);
            request.Complete(0);
        }
    }
}
