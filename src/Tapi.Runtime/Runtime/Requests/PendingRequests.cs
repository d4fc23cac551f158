using Tapi.Runtime.Memory;

namespace Tapi.Runtime.Requests;

/// <summary>
/// The requests of one application, from before their function is called until their memory is free. A reply completes a
/// request by its request id; where TAPI has none, a message does by its handle and number, the oldest request first.
/// </summary>
/// <remarks>
/// All members may be used from any thread. No lock is held while native or foreign code runs. What an operation costs depends on
/// the requests that it is about, not on how many there are.
/// </remarks>
internal sealed partial class PendingRequests
{
    private readonly object _gate = new();
    private readonly RequestContext _context;
    private readonly InFlightRequests _inFlight;
    private readonly ForgottenRequests _forgotten = new();
    private readonly Dictionary<uint, Request> _byId = [];
    private readonly RequestIndex<MessageKey> _byMessage = new(RequestLink.Queue);
    private readonly RequestIndex<uint> _byHandle = new(RequestLink.Handle);
    private readonly RequestIndex<nuint> _byInstance = new(RequestLink.Instance);
    private int _bringing;

    public PendingRequests(RequestContext context)
    {
        _context = context;
        _inFlight = new InFlightRequests(DropReply);
    }

    public RequestContext Context => _context;

    public BlockCounter Blocks { get; } = new();

    /// <summary>How many requests await a reply or a message. Canceled ones count, those that ended with their handle do not.</summary>
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

    /// <summary>How many ended requests are kept, because TAPI may still write their memory or bring their object.</summary>
    public int KeptCount
    {
        get
        {
            lock (_gate)
            {
                return _endedById.Count + _endedByMessage.Count + _outlived.Count;
            }
        }
    }

    /// <summary>Whether a request may bring an object, about which messages may already be on their way.</summary>
    public bool MayBringObject => Volatile.Read(ref _bringing) > 0;

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
        request.BeganAt = _context.MessageBeingRead?.Invoke() ?? 0;
        lock (_gate)
        {
            if (!_isClosed)
            {
                _inFlight.Add(request);
                Enter(request);
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
            if (request.Key is not null && request.Place == RequestPlace.None)
            {
                // Its message came first.
                return;
            }

            Leave(request);
            if (request.BringsObject && !request.IsEnded)
            {
                Interlocked.Decrement(ref _bringing);
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
            if (!_byId.TryGetValue(requestId, out request) && !_endedById.TryGetValue(requestId, out request))
            {
                _inFlight.Park(requestId, result);
                return;
            }

            Leave(request);
        }

        CompleteAndForget(request, result);
    }

    // Where it may bring an object it counts until that is there: messages about it may have come before.
    private void CompleteAndForget(Request request, int result)
    {
        request.Complete(result);
        if (request.BringsObject && !request.IsEnded)
        {
            Interlocked.Decrement(ref _bringing);
        }
    }

    private void Enter(Request request)
    {
        if (request.Handle != 0)
        {
            _byHandle.Add(request.Handle, request);
        }

        if (request.Instance != 0)
        {
            _byInstance.Add(request.Instance, request);
        }

        if (request.Key is { } key)
        {
            _byMessage.Add(key, request);
            request.Place = RequestPlace.ByMessage;
        }

        if (request.BringsObject)
        {
            Interlocked.Increment(ref _bringing);
        }
    }

    /// <summary>Removes a request from wherever it is, but not from those in flight.</summary>
    private void Leave(Request request)
    {
        _byHandle.Remove(request.Handle, request);
        _byInstance.Remove(request.Instance, request);
        switch (request.Place)
        {
            case RequestPlace.ById:
                _byId.Remove(request.RequestId);
                break;
            case RequestPlace.EndedById:
                _endedById.Remove(request.RequestId);
                break;
            case RequestPlace.ByMessage:
                _byMessage.Remove(request.Key!.Value, request);
                break;
            case RequestPlace.EndedByMessage:
                _endedByMessage.Remove(request.Key!.Value, request);
                break;
            default:
                break;
        }

        request.Place = RequestPlace.None;
    }

    private void DropReply(uint requestId)
    {
        if (!_forgotten.Contains(requestId))
        {
            _context.Counters.AddUnknownReply();
        }
    }
}
