namespace Tapi.Runtime.Requests;

internal sealed partial class PendingRequests
{
    // Their waits are over, but TAPI may still write their memory: until their message comes, or the shutdown.
    private readonly RequestQueues _ended = new();
    private readonly List<Request> _outlived = [];
    private string? _stopReason;
    private bool _isClosed;
    private bool _mayFree = true;

    /// <summary>Ends the waits of requests whose reply may never come. Their memory stays until the reply or the shutdown.</summary>
    /// <param name="handle">Requests on this handle end.</param>
    /// <param name="instance">Unless 0, requests with this callback instance end too.</param>
    /// <param name="reason">Why, for example "the line was closed".</param>
    public void End(uint handle, nuint instance, string reason) =>
        EndWhere(request => request.Concerns(handle, instance), reason);

    /// <summary>Ends the waits of all requests. Their memory stays until the reply or the shutdown.</summary>
    public void EndAll(string reason) => EndWhere(static _ => true, reason);

    /// <summary>Nothing will be read any more: ends all waits, and those of later requests.</summary>
    public void Stop(string reason)
    {
        lock (_gate)
        {
            _stopReason ??= reason;
        }

        EndAll(reason);
    }

    /// <summary>The application was shut down: TAPI writes nothing more, unless the shutdown itself failed.</summary>
    public void Close(string reason, bool mayFree)
    {
        lock (_gate)
        {
            _isClosed = true;
            _mayFree = mayFree;
            _stopReason ??= reason;
        }

        EndAll(reason);
        if (mayFree)
        {
            foreach (var request in TakeUnreachable())
            {
                request.Free();
            }
        }
    }

    private void EndWhere(Func<Request, bool> isMeant, string reason)
    {
        Request[] requests;
        lock (_gate)
        {
            // Those in flight count: what their function returns is about something that has ended already.
            Request[] byMessage = [.. _byMessage.All.Where(isMeant)];
            foreach (var request in byMessage)
            {
                _byMessage.Remove(request.Key!.Value, request);
                _ended.Add(request.Key.Value, request);
            }

            requests = [.. _byId.Values.Concat(_inFlight.Where(static request => request.Key is null)).Where(isMeant), .. byMessage];
        }

        foreach (var request in requests)
        {
            request.End(reason);
        }
    }

    // Those in flight are not among them: they free their memory when their function returns.
    private List<Request> TakeUnreachable()
    {
        lock (_gate)
        {
            List<Request> requests = [.. _byId.Values, .. _outlived];
            _byId.Clear();
            _outlived.Clear();
            foreach (var request in _ended.All.Where(static request => request.InFlightNode is null).ToArray())
            {
                _ended.Remove(request.Key!.Value, request);
                requests.Add(request);
            }

            return requests;
        }
    }
}
