namespace Tapi.Runtime;

/// <summary>The calls that have not returned yet, and the replies that may belong to them.</summary>
/// <remarks>
/// A reply that came before the oldest of these calls started belongs to nobody: it is dropped, so that the memory
/// stays bounded even when there is always some call in flight. Guarded by the lock of the table.
/// </remarks>
internal sealed class CallsInFlight(TapiCounters counters)
{
    private readonly LinkedList<Request> _requests = [];
    private readonly LinkedList<ParkedReply> _parked = [];
    private long _clock;

    public IEnumerable<Request> Requests => _requests;

    public int ParkedCount => _parked.Count;

    public void Add(Request request)
    {
        request.Started = ++_clock;
        request.Place = _requests.AddLast(request);
    }

    public void Remove(Request request)
    {
        if (request.Place is { } place)
        {
            _requests.Remove(place);
            request.Place = null;
            DropStale();
        }
    }

    public void Park(uint requestId, int result)
    {
        _parked.AddLast(new ParkedReply(requestId, result, ++_clock));
        DropStale();
    }

    /// <summary>Finds the reply to a call that is returning: one that came after the call had started.</summary>
    public bool TryTake(Request request, uint requestId, out int result)
    {
        for (LinkedListNode<ParkedReply>? node = _parked.First; node is not null; node = node.Next)
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

    private void DropStale()
    {
        long oldest = _requests.First?.Value.Started ?? long.MaxValue;
        while (_parked.First is { } first && first.Value.Arrived < oldest)
        {
            _parked.RemoveFirst();
            counters.AddUnknownReply();
        }
    }
}
