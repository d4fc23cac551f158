using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Time;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony;

/// <summary>A call at the PBX, whoever holds handles to it.</summary>
internal sealed partial class Call
{
    private static uint _lastId;
    private readonly List<ScheduledAction> _plans = [];

    private Call(LineDevice line, uint addressId, string remoteNumber, LineCallOrigin origin, CallParameters parameters)
    {
        Line = line;
        Sounds = new CallSounds(this);
        AddressId = addressId;
        RemoteNumber = remoteNumber;
        Origin = origin;
        Parameters = parameters;
        Id = Interlocked.Increment(ref _lastId);
        line.Exchange.Calls.Add(this);
    }

    /// <summary>The call's number at the PBX.</summary>
    public uint Id { get; }

    /// <summary>The line it is on.</summary>
    public LineDevice Line { get; }

    public CallSounds Sounds { get; }

    /// <summary>The number at the other end.</summary>
    public string RemoteNumber { get; set; }

    public uint AddressId { get; }

    public LineCallOrigin Origin { get; }

    public CallParameters Parameters { get; set; }

    public LineCallState CurrentState { get; private set; } = LineCallState.Unknown;

    /// <summary>The detail of the state, such as the LINEDISCONNECTMODE_ value.</summary>
    public uint CurrentMode { get; private set; }

    public DateTimeOffset StateSince { get; private set; }

    public List<CallHandle> Handles { get; } = [];

    /// <summary>The application that made or answered the call.</summary>
    public string ApplicationName { get; set; } = string.Empty;

    public Exchange Exchange => Line.Exchange;

    public PbxCore Core => Line.Core;

    public bool IsOver => CurrentState is LineCallState.Idle or LineCallState.Disconnected;

    public static Call Incoming(LineDevice line, uint addressId, string from) =>
        new(line, addressId, from, LineCallOrigin.Inbound, CallParameters.Default);

    public static Call Outgoing(
        LineDevice line, string to, CallParameters parameters, LineCallOrigin origin = LineCallOrigin.Outbound)
        => new(line, parameters.AddressId, to, origin, parameters);

    /// <summary>The other end hangs up. When a caller gives up before the answer, the call is over at once.</summary>
    public void HangUp(LineDisconnectMode mode = LineDisconnectMode.Normal)
    {
        if (IsOver)
        {
            return;
        }

        if (mode == LineDisconnectMode.Normal && IsIn(LineCallState.Offering | LineCallState.Accepted))
        {
            EnterState(LineCallState.Idle);
        }
        else
        {
            EnterState(LineCallState.Disconnected, (uint)mode);
        }
    }

    public CallHandle GiveToOwner(OpenLine line) => new(line, this, LineCallPrivilege.Owner);

    /// <summary>Gives a handle to every monitoring application except the owner.</summary>
    public void GiveToMonitors(OpenLine? owner)
    {
        foreach (var line in Line.Openings.Where(line => line != owner && line.Subscription.IsMonitor).ToArray())
        {
            new CallHandle(line, this, LineCallPrivilege.Monitor).Announce();
        }
    }

    public void EnterState(LineCallState state, uint mode = 0)
    {
        var before = CurrentState;
        CurrentState = state;
        CurrentMode = mode;
        StateSince = Core.Time.GetUtcNow();
        if (IsOver)
        {
            CancelPlans();
            Sounds.Stop();
        }

        foreach (var handle in Handles)
        {
            handle.PostState(mode);
        }

        if (IsOver)
        {
            Conferences.CallEnded(this);
            Peers.Ended(this, before);
        }

        ForgetIfUnused();
    }

    /// <summary>Does something later unless the call ends first.</summary>
    public void Plan(TimeSpan delay, Action action)
    {
        if (Core.Scheduler.After(delay, action) is { } plan)
        {
            _plans.Add(plan);
        }
    }

    /// <summary>Cancels what the far end was going to do.</summary>
    public void CancelPlans()
    {
        _plans.ForEach(plan => plan.Cancel());
        _plans.Clear();
    }

    public bool IsIn(LineCallState states) => (CurrentState & states) != 0;

    public void Remove(CallHandle handle)
    {
        Sounds.Forget(handle);
        Handles.Remove(handle);
        ForgetIfUnused();
    }

    private void ForgetIfUnused()
    {
        if (IsOver && Handles.Count == 0)
        {
            Exchange.Calls.Remove(this);
        }
    }
}
