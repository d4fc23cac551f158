namespace Tapi.Runtime.Requests;

internal sealed partial class PendingRequests
{
    /// <summary>Takes what the function of a request returned.</summary>
    public void Start(Request request, int result)
    {
        if (request.Key is null)
        {
            StartAwaitingReply(request, result);
        }
        else
        {
            StartAwaitingMessage(request, result);
        }
    }

    private void StartAwaitingReply(Request request, int result)
    {
        var isOver = result <= 0;
        var mayFree = false;
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

            if (!isOver)
            {
                _inFlight.Remove(request);
                request.RequestId = (uint)result;
                mayFree = _isClosed && _mayFree;
                outlived = mayFree ? null : PutAside(request.RequestId);
                Register(request, isEnded: request.IsEnded || stopReason is not null, mayFree);
            }
            else
            {
                Leave(request);
            }
        }

        outlived?.End("its request id was given to another request");
        if (isOver)
        {
            CompleteStarted(request, result);
        }
        else if (stopReason is not null)
        {
            request.End(stopReason);
        }

        if (mayFree)
        {
            request.Free();
        }
    }

    // In flight until its object is there: messages about that object may come first.
    private void CompleteStarted(Request request, int result)
    {
        request.Complete(result);
        lock (_gate)
        {
            _inFlight.Remove(request);
            if (request.BringsObject && !request.IsEnded)
            {
                Interlocked.Decrement(ref _bringing);
            }
        }
    }

    private void Register(Request request, bool isEnded, bool mayFree)
    {
        if (mayFree)
        {
            Bury(request);
            return;
        }

        _byId[request.RequestId] = request;
        request.Place = RequestPlace.ById;
        if (isEnded)
        {
            Bury(request);
        }
    }

    private void StartAwaitingMessage(Request request, int result)
    {
        var isRefused = false;
        var mayFree = false;
        string? stopReason;
        lock (_gate)
        {
            _inFlight.Remove(request);
            stopReason = _stopReason;
            if (result < 0)
            {
                // Nobody can write to the memory of a refused request, also when its wait ended before.
                isRefused = request.Place == RequestPlace.ByMessage;
                mayFree = request.Place == RequestPlace.EndedByMessage;
                Leave(request);
            }
            else if (stopReason is not null)
            {
                if (request.Place == RequestPlace.ByMessage)
                {
                    Bury(request);
                }

                mayFree = _isClosed && _mayFree && request.Place != RequestPlace.None;
                if (mayFree)
                {
                    Leave(request);
                }
            }
        }

        if (isRefused)
        {
            request.Complete(result);
        }
        else if (stopReason is not null)
        {
            request.End(stopReason);
        }

        if (mayFree)
        {
            request.Free();
        }
    }
}
