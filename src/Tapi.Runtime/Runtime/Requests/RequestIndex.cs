namespace Tapi.Runtime.Requests;

/// <summary>Requests by a key, those of one key in the order in which they were started.</summary>
/// <remarks>Guarded by the lock of <see cref="PendingRequests"/>.</remarks>
internal sealed class RequestIndex<TKey>(RequestLink link)
    where TKey : notnull
{
    private readonly Dictionary<TKey, RequestRing> _rings = [];

    public int Count { get; private set; }

    public void Add(TKey key, Request request)
    {
        var isKnown = _rings.TryGetValue(key, out var ring);
        ring = isKnown ? ring : new RequestRing(link);
        var first = ring.First;
        ring.Add(request);
        Count++;
        if (!isKnown)
        {
            _rings.Add(key, ring);
        }
        else if (!ReferenceEquals(ring.First, first))
        {
            _rings[key] = ring;
        }
    }

    /// <summary>Removes a request. Returns whether it was there; it must not be in another index of the same link.</summary>
    public bool Remove(TKey key, Request request)
    {
        if (!RequestRing.Contains(request, link) || !_rings.TryGetValue(key, out var ring))
        {
            return false;
        }

        var wasFirst = ReferenceEquals(ring.First, request);
        ring.Remove(request);
        Count--;

        // A key that is never used again must not keep an empty ring.
        if (ring.First is null)
        {
            _rings.Remove(key);
        }
        else if (wasFirst)
        {
            _rings[key] = ring;
        }

        return true;
    }

    public Request? First(TKey key) => _rings.TryGetValue(key, out var ring) ? ring.First : null;

    public Request? Last(TKey key) => _rings.TryGetValue(key, out var ring) ? ring.Last : null;

    public void CopyTo(TKey key, List<Request> requests)
    {
        if (_rings.TryGetValue(key, out var ring))
        {
            ring.CopyTo(requests);
        }
    }

    public void CopyTo(List<Request> requests)
    {
        foreach (var ring in _rings.Values)
        {
            ring.CopyTo(requests);
        }
    }
}
