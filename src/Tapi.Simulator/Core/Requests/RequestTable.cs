using Tapi.Simulator.Core.Time;

namespace Tapi.Simulator.Core.Requests;

/// <summary>The open requests of a PBX, of lines or of phones: the numbers of the two are independent. Used under its lock.</summary>
internal sealed class RequestTable(Scheduler scheduler)
{
    private const int FirstId = 0x00010000;
    private const int StrayId = 0x7ffffff0;

    private readonly List<Request> _open = [];
    private int _lastId = FirstId;

    public IEnumerable<Request> Open => _open;

    /// <summary>Starts a request as its rule requires.</summary>
    public Outcome Submit(Request request)
    {
        var rule = request.Rule;
        if (rule.ReturnsZero)
        {
            var result = request.Perform?.Invoke() ?? 0;
            if (result == 0)
            {
                request.Afterwards?.Invoke();
            }

            return new Outcome(result);
        }

        request.Id = rule.RequestId ?? ++_lastId;
        request.Replied = rule.WaitsForReader ? new ManualResetEventSlim() : null;
        _open.Add(request);
        if (rule.ReplyError is { } error)
        {
            Settle(request, error);
        }
        else if (request.Forward is { } forward)
        {
            forward(request);
        }
        else
        {
            Settle(request, 0);
        }

        return new Outcome(request.Id, request.Replied is null ? null : request);
    }

    /// <summary>Ends a request with a result when its rule says so, or never.</summary>
    public void Settle(Request request, int result)
    {
        if (!request.Rule.IsSilent)
        {
            scheduler.After(request.Rule.Delay, () => Complete(request, result));
        }
    }

    /// <summary>Removes requests without a reply: their handle is gone.</summary>
    public void Withdraw(Predicate<Request> match) => _open.RemoveAll(match);

    private void Complete(Request request, int result)
    {
        if (!_open.Remove(request))
        {
            return;
        }

        if (result == 0)
        {
            result = request.Perform?.Invoke() ?? 0;
        }

        if (request.Rule.HasStrayReply)
        {
            Reply(request, StrayId, 0);
        }

        request.ReplyNumber = Reply(request, request.Id, result);
        if (request.Rule.RepliesTwice)
        {
            Reply(request, request.Id, result);
        }

        if (result == 0)
        {
            request.Afterwards?.Invoke();
        }

        request.Replied?.Set();
    }

    private static long Reply(Request request, int id, int result) =>
        request.Client.PostReply(id, request.Rule.IsSignExtended ? unchecked((nuint)(nint)result) : (uint)result);
}
