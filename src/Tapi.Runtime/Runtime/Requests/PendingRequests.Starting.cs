namespace Tapi.Runtime.Requests;

internal sealed partial class PendingRequests
{
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
