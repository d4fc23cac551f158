namespace Tapi.Runtime.Requests;

internal sealed partial class PendingRequests
{
    /// <summary>Takes a message, which may complete the oldest request that waits for it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="number">Its number: it is not for requests that began when it had been read before.</param>
    /// <param name="isCanceled">Whether it says that the request was canceled, as one is whose handle has ended.</param>
    public void Complete(in NativeMessage message, long number = long.MaxValue, bool isCanceled = false)
    {
        Request? request;
        Request? older = null;
        bool isSpent;
        lock (_gate)
        {
            var key = new MessageKey(message.Device, message.Id);
            var waiting = isCanceled ? _byMessage.First(key) : FirstOfYoungest(key, number);
            var ended = _endedByMessage.First(key);
            var isMeant = waiting is not null
                && waiting.BeganAt <= number
                && waiting.IsAbout(message.CallbackInstance, null)
                && !(isCanceled && ended is not null && ended.Started < waiting.Started);
            request = isMeant ? waiting : ended;
            if (request is null)
            {
                return;
            }

            isSpent = request.KeepsMemory;
            Leave(request);
            if (isMeant && !isCanceled && ended is not null && request.OutlivesItsWait)
            {
                // One of the two buffers is TAPI's no longer, and nobody can tell which: the older one. The other's turn comes later.
                older = ended;
                Leave(older);
                request.KeepsMemory = !(_isClosed && _mayFree);
                if (request.KeepsMemory)
                {
                    KeepEnded(request);
                }
            }
        }

        if (isSpent)
        {
            request.Free();
            return;
        }

        request.Accept(message);
        request.Complete(0);
        older?.Free();
    }

    // TAPI may give a handle out again before the function returns that releases it. What the next object has asked for is what TAPI does.
    private Request? FirstOfYoungest(MessageKey key, long number)
    {
        var first = _byMessage.First(key);
        var last = _byMessage.Last(key);
        if (first is null || ReferenceEquals(first.Owner, last!.Owner) || last.BeganAt > number)
        {
            return first;
        }

        var request = first;
        while (!ReferenceEquals(request.Owner, last.Owner))
        {
            request = request.Links(RequestLink.Queue).Next!;
        }

        return request;
    }
}
