namespace Tapi.Runtime.Requests;

/// <summary>The requests whose function has not returned yet, and the replies that may belong to them.</summary>
/// <remarks>
/// A reply that came before the oldest of these functions was called belongs to nobody: it is dropped, so that the memory
/// stays bounded even when some function is always running. Guarded by the lock of <see cref="PendingRequests"/>.
/// </remarks>
internal sealed class InFlightRequests(TapiCounters counters) : IEnumerable<Request>
{
    private readonly LinkedList<Request> _requests = [];
    private readonly LinkedList<ParkedReply> _parked = [];
    private long _clock;
    private int _bringingObjects;

    public int ParkedCount => _parked.Count;

    /// <summary>Whether one of them may bring an object, about which messages may already be on their way.</summary>
    public bool MayBringObject => _bringingObjects > 0;

    public void Add(Request request)
    {
        request.Started = ++_clock;
        request.InFlightNode = _requests.AddLast(request);
        _bringingObjects += request.BringsObject ? 1 : 0;
    }

    public void Remove(Request request)
    {
        if (request.InFlightNode is { } node)
        {
            _requests.Remove(node);
            request.InFlightNode = null;
            _bringingObjects -= request.BringsObject ? 1 : 0;
            DropStale();
        }
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

    public IEnumerator<Request> GetEnumerator() => _requests.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private void DropStale()
    {
        var oldest = _requests.First?.Value.Started ?? long.MaxValue;
        while (_parked.First is { } first && first.Value.Arrived < oldest)
        {
            _parked.RemoveFirst();
            counters.AddUnknownReply();
        }
    }
}
