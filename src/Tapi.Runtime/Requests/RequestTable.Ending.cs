using System.ComponentModel;

namespace Tapi.Runtime;

public sealed partial class RequestTable
{
    /// <summary>Ends the waits of requests whose reply may never come. Their memory stays until the reply or the shutdown.</summary>
    /// <param name="handle">Requests on this handle end.</param>
    /// <param name="instance">Unless 0, requests with this callback instance end too.</param>
    /// <param name="reason">Why, for example "the line was closed".</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void End(uint handle, nuint instance, string reason) =>
        EndWhere(request => request.Concerns(handle, instance), reason);

    /// <summary>Ends the waits of all requests. Their memory stays until the reply or the shutdown.</summary>
    /// <param name="reason">Why, for example "the application was shut down".</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndAll(string reason) => EndWhere(static _ => true, reason);

    /// <summary>No reply will come any more: ends all waits, and those of later requests.</summary>
    internal void Stop(string reason)
    {
        lock (_gate)
        {
            _stopReason ??= reason;
        }

        EndAll(reason);
    }

    /// <summary>The application was shut down: TAPI writes nothing more, unless the shutdown itself failed.</summary>
    internal void Close(string reason, bool mayFree)
    {
        Request[] ended = [];
        lock (_gate)
        {
            _isClosed = true;
            _mayFree = mayFree;
            _stopReason ??= reason;
        }

        EndAll(reason);
        if (mayFree)
        {
            lock (_gate)
            {
                // Calls in flight are not among them: they free their memory when they return.
                ended = [.. _waiting.Values, .. _unreachable];
                _waiting.Clear();
                _unreachable.Clear();
            }
        }

        foreach (Request request in ended)
        {
            request.Free();
        }
    }

    private void EndWhere(Func<Request, bool> isMeant, string reason)
    {
        Request[] requests;
        lock (_gate)
        {
            // A call in flight counts: what it returns is already about something that has ended.
            requests = [.. _waiting.Values.Concat(_inFlight.Requests).Where(isMeant)];
        }

        foreach (Request request in requests)
        {
            request.End(reason);
        }
    }
}
