using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Histories;

/// <summary>What TAPI does, and what the runtime should make of it, said as simply as possible.</summary>
internal sealed class Reference
{
    private readonly Queue<Event> _queued = [];
    private readonly List<Event> _expected = [];
    private readonly List<Event> _deferred = [];
    private readonly HashSet<nuint> _openLines = [1];
    private readonly Dictionary<uint, int> _keptByHandle = [];
    private int _keptMakes;

    public List<CallRecord> Calls { get; } = [];

    public List<RequestRecord> Requests { get; } = [];

    /// <summary>The calls that TAPI has, by their handles.</summary>
    public Dictionary<uint, CallRecord> Native { get; } = [];

    /// <summary>The calls of which TAPI has still to report that gathering was canceled.</summary>
    public List<CallRecord> LateCancels { get; } = [];

    /// <summary>
    /// Whether each message is about a call that anybody can tell. A late cancellation may be about any life of its handle: who hears of it
    /// is not laid down.
    /// </summary>
    public bool IsUnambiguous { get; private set; } = true;

    public nuint Instance { get; private set; } = 1;

    public bool IsOpen { get; private set; } = true;

    public bool IsHeld { get; private set; }

    public int Undelivered { get; private set; }

    public int Waiting => Requests.Count(request => request.IsWaiting);

    public int Kept => _keptMakes + _keptByHandle.Values.Sum();

    /// <summary>A handle that was given out again counts once, also while its first life's end has not been looked at.</summary>
    public int Live => Math.Min(_openLines.Count, 1) + Calls.Where(call => call.IsLive).Select(call => call.Handle).Distinct().Count();

    private bool MayBring => Requests.Exists(request => request.MayBring);

    public CallRecord AddCall(uint handle) => Native[handle] = Add(new CallRecord(Calls.Count, handle, Instance));

    public RequestRecord AddRequest(CallRecord? gatheredOn)
    {
        var request = new RequestRecord(Requests.Count, gatheredOn, Instance);
        Requests.Add(request);
        return request;
    }

    public RequestRecord? At(int number) => number < Requests.Count ? Requests[number] : null;

    public void Hold() => IsHeld = true;

    public void LetGo()
    {
        IsHeld = false;
        Look();
    }

    public void Read(Event read)
    {
        _queued.Enqueue(read);
        if (read.Id == MessageIds.Close)
        {
            IsOpen = false;
            Native.Clear();
            EndWhere(request => request.Instance == read.Instance);
        }

        Look();
    }

    public void Answer(RequestRecord request, bool succeeds)
    {
        request.Settle(succeeds ? Outcome.Value : Outcome.Error);
        if (succeeds)
        {
            Introduce(request.Dialed!);
        }

        request.IsWaiting = false;
        Look();
    }

    /// <summary>Where a gathering of an earlier call is kept, TAPI owns one of the two buffers, and one remains.</summary>
    public void Gathered(RequestRecord request)
    {
        request.Settle(Outcome.Value);
        request.IsWaiting = false;
        LateCancels.RemoveAll(late => late.Handle == request.GatheredOn!.Handle);
        Read(new Event(HistoryApplication.Gather, request.GatheredOn, 0, request.Instance));
    }

    public void CancelLate(CallRecord call)
    {
        LateCancels.Remove(call);
        IsUnambiguous = false;
        _keptByHandle[call.Handle]--;
    }

    public void Release(CallRecord call)
    {
        call.IsReleased = true;
        Undelivered += _expected.RemoveAll(expected => expected.Call == call);
        EndWhere(request => request.GatheredOn == call);
    }

    public void Reopen()
    {
        IsOpen = true;
        _openLines.Add(++Instance);
    }

    private CallRecord Add(CallRecord call)
    {
        Calls.Add(call);
        return call;
    }

    private void EndWhere(Func<RequestRecord, bool> isMeant)
    {
        foreach (var request in Requests.Where(request => request.IsWaiting && isMeant(request)))
        {
            request.Settle(Outcome.Ended);
            request.IsWaiting = false;
            if (request.GatheredOn is not { } call)
            {
                _keptMakes++;
                continue;
            }

            _keptByHandle[call.Handle] = _keptByHandle.GetValueOrDefault(call.Handle) + 1;
            LateCancels.Add(call);
        }
    }

    private void Look()
    {
        while (!IsHeld)
        {
            if (!MayBring)
            {
                Undelivered += _deferred.Count;
                _deferred.Clear();
            }

            if (_expected.Count > 0)
            {
                var expected = _expected[0];
                _expected.RemoveAt(0);
                Deliver(expected);
                continue;
            }

            if (!_queued.TryDequeue(out var next))
            {
                return;
            }

            Deliver(next);
        }
    }

    private void Deliver(Event next)
    {
        switch (next.Id)
        {
            case MessageIds.Close:
                _openLines.Remove(next.Instance);
                Calls.FindAll(call => call.Instance == next.Instance).ForEach(call => call.IsReleased |= call.IsKnown);
                break;
            case MessageIds.NewCall when _openLines.Contains(next.Instance):
                Introduce(next.Call!);
                break;
            case MessageIds.State when next.Call!.IsLive:
                next.Call.Last = next.Number;
                break;
            case HistoryApplication.Gather when next.Call!.IsLive:
                break;
            case MessageIds.State or HistoryApplication.Gather when MayBring && !next.Call!.IsReleased:
                _deferred.Add(next);
                break;
            default:
                Undelivered++;
                break;
        }
    }

    private void Introduce(CallRecord call)
    {
        if (call.IsKnown)
        {
            return;
        }

        call.IsKnown = true;
        foreach (var one in _deferred.FindAll(one => one.Call == call))
        {
            _deferred.Remove(one);
            _expected.Add(one);
        }
    }
}
