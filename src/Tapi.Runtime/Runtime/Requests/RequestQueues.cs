namespace Tapi.Runtime.Requests;

/// <summary>Requests in the order in which they began, one queue for each handle and message.</summary>
/// <remarks>Guarded by the lock of <see cref="PendingRequests"/>.</remarks>
internal sealed class RequestQueues
{
    private readonly Dictionary<MessageKey, LinkedList<Request>> _queues = [];

    public int Count { get; private set; }

    public IEnumerable<Request> All => _queues.Values.SelectMany(static queue => queue);

    public void Add(MessageKey key, Request request)
    {
        if (!_queues.TryGetValue(key, out var queue))
        {
            _queues.Add(key, queue = []);
        }

        queue.AddLast(request);
        Count++;
    }

    /// <summary>Takes the oldest request that waits for a message.</summary>
    public Request? TakeFirst(MessageKey key)
    {
        if (Count == 0 || !_queues.TryGetValue(key, out var queue))
        {
            return null;
        }

        var request = queue.First!.Value;
        queue.RemoveFirst();
        Forget(key, queue);
        return request;
    }

    public bool Remove(MessageKey key, Request request)
    {
        if (!_queues.TryGetValue(key, out var queue) || !queue.Remove(request))
        {
            return false;
        }

        Forget(key, queue);
        return true;
    }

    // A handle that is never used again must not keep an empty queue.
    private void Forget(MessageKey key, LinkedList<Request> queue)
    {
        Count--;
        if (queue.Count == 0)
        {
            _queues.Remove(key);
        }
    }
}
