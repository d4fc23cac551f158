namespace Tapi.Runtime.Requests;

/// <summary>The requests whose function has not returned yet, and the replies that may belong to them.</summary>
/// <remarks>
/// A reply that came before the oldest of these functions was called belongs to nobody: it is dropped, so that the memory
/// stays bounded even when some function is always running. Guarded by the lock of <see cref="PendingRequests"/>.
/// </remarks>
internal sealed class InFlightRequests(Action<uint> drop)
{
    /// <summary>Far more than there are threads inside of native functions; when one hangs, the oldest replies are dropped.</summary>
    public const int MostParked = 1024;

    private readonly LinkedList<ParkedReply> _parked = [];
    private RequestRing _requests = new(RequestLink.Queue);
    private long _clock;

    public int ParkedCount => _parked.Count;

    public void Add(Request request)
    {
        request.IsInFlight = true;
        request.Started = ++_clock;
        if (request.Key is null)
        {
            _requests.Add(request);
        }
    }

    public void Remove(Request request)
    {
        if (request.IsInFlight && request.Key is null)
        {
            _requests.Remove(request);
            DropStale();
        }

        request.IsInFlight = false;
    }

    public void Park(uint requestId, int result)
    {
        _parked.AddLast(new ParkedReply(requestId, result, ++_clock));
        DropStale();
    }

    /// <summary>Finds the reply to a request whose function is returning: one that came after the function was called.</summary>
    public bool TryTake(Request request, uint requestId, out int result)
    {
        for (var node = _parked.First; node is not null; node = node.Next)
        {
            if (node.Value.RequestId == requestId && node.Value.Arrived > request.Started)
            {
                result = node.Value.Result;
                _parked.Remove(node);
                return true;
            }
        }

        result = 0;
        return false;
    }

    /// <summary>Those that await a reply.</summary>
    public void CopyTo(List<Request> requests) => _requests.CopyTo(requests);

    private void DropStale()
    {
        var oldest = _requests.First?.Started ?? long.MaxValue;
        while (_parked.First is { } first && (first.Value.Arrived < oldest || _parked.Count > MostParked))
        {
            _parked.RemoveFirst();
            drop(first.Value.RequestId);
        }
    }
}
