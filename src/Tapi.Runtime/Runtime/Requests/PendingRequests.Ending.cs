namespace Tapi.Runtime.Requests;

internal sealed partial class PendingRequests
{
    // Their waits are over, but TAPI may still write their memory: until their reply or message comes, or the shutdown.
    private readonly Dictionary<uint, Request> _endedById = [];
    private readonly RequestIndex<MessageKey> _endedByMessage = new(RequestLink.Queue);
    private readonly List<Request> _outlived = [];
    private string? _stopReason;
    private bool _isClosed;
    private bool _mayFree;

    /// <summary>Ends the waits of requests whose reply may never come. Their memory stays until the reply or the shutdown.</summary>
    /// <param name="handle">Requests on this handle end.</param>
    /// <param name="instance">Unless 0, requests with this callback instance end too, and those with another one do not.</param>
    /// <param name="reason">Why, for example "the line was closed".</param>
    /// <param name="owner">Unless null, requests of another object with this handle do not end.</param>
    public void End(uint handle, nuint instance, string reason, object? owner = null)
    {
        List<Request> ended = [];
        lock (_gate)
        {
            // Those in flight count: what their function returns is about something that has ended already.
            _byHandle.CopyTo(handle, ended);
            ended.RemoveAll(request => !request.IsAbout(instance, owner));
            ended.ForEach(Bury);
            if (instance != 0)
            {
                List<Request> others = [];
                _byInstance.CopyTo(instance, others);
                others.ForEach(Bury);
                ended.AddRange(others);
            }
        }

        Report(ended, reason);
    }

    /// <summary>Ends the waits of all requests. Their memory stays until the reply or the shutdown.</summary>
    public void EndAll(string reason)
    {
        List<Request> ended;
        lock (_gate)
        {
            ended = BuryAll();
        }

        Report(ended, reason);
    }

    /// <summary>Nothing will be read any more: ends all waits, and those of later requests.</summary>
    public void Stop(string reason)
    {
        List<Request> ended;
        lock (_gate)
        {
            _stopReason ??= reason;
            ended = BuryAll();
        }

        Report(ended, reason);
    }

    /// <summary>Refuses new requests and ends all waits, ahead of the native shutdown.</summary>
    public void Close(string reason)
    {
        List<Request> ended;
        lock (_gate)
        {
            _isClosed = true;
            _stopReason ??= reason;
            ended = BuryAll();
        }

        Report(ended, reason);
    }

    /// <summary>The application was shut down: TAPI writes nothing more.</summary>
    public void FreeAll()
    {
        List<Request> unreachable = [];
        lock (_gate)
        {
            _mayFree = true;

            // Those in flight are not among them: they free their memory when their function returns.
            unreachable.AddRange(_endedById.Values);
            unreachable.AddRange(_outlived);
            _endedByMessage.CopyTo(unreachable);
            unreachable.RemoveAll(static request => request.IsInFlight);
            unreachable.ForEach(Leave);
            _outlived.Clear();
        }

        foreach (var request in unreachable)
        {
            request.Free();
        }
    }

    private List<Request> BuryAll()
    {
        List<Request> all = [];
        _inFlight.CopyTo(all);
        all.RemoveAll(static request => request.IsEnded);
        all.AddRange(_byId.Values);
        _byMessage.CopyTo(all);
        all.ForEach(Bury);
        return all;
    }

    // A dead request leaves all indexes; only what TAPI may still write, or bring, is kept.
    private void Bury(Request request)
    {
        var place = request.Place;
        Leave(request);
        MarkEnded(request);
        if (place is RequestPlace.None)
        {
            return;
        }

        if (request.OutlivesItsWait)
        {
            KeepEnded(request);
        }
        else if (place is RequestPlace.ById)
        {
            _forgotten.Add(request.RequestId);
        }
    }

    private void MarkEnded(Request request)
    {
        if (request.BringsObject && !request.IsEnded)
        {
            Interlocked.Decrement(ref _bringing);
        }

        request.MarkEnded();
    }

    private void KeepEnded(Request request)
    {
        if (request.Key is { } key)
        {
            _endedByMessage.Add(key, request);
            request.Place = RequestPlace.EndedByMessage;
            return;
        }

        PutAside(request.RequestId);
        _endedById[request.RequestId] = request;
        request.Place = RequestPlace.EndedById;
    }

    // TAPI gave an id out twice. It may still write the older request's memory: that is kept until the shutdown.
    private Request? PutAside(uint requestId)
    {
        if (!_byId.TryGetValue(requestId, out var outlived) && !_endedById.TryGetValue(requestId, out outlived))
        {
            return null;
        }

        Leave(outlived);
        MarkEnded(outlived);
        _outlived.Add(outlived);
        return outlived;
    }

    private static void Report(List<Request> ended, string reason)
    {
        foreach (var request in ended)
        {
            request.End(reason);
        }
    }
}
