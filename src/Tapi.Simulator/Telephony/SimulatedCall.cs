namespace Tapi.Simulator;

/// <summary>A call at a simulated PBX, whoever holds handles to it.</summary>
public sealed partial class SimulatedCall
{
    private static uint _lastId;
    private readonly List<ScheduledAction> _plans = [];

    private SimulatedCall(SimulatedLine line, uint addressId, string remoteNumber, LineCallOrigin origin, CallParameters parameters)
    {
        Line = line;
        Digits = new CallDigits(this);
        AddressId = addressId;
        RemoteNumber = remoteNumber;
        Origin = origin;
        Parameters = parameters;
        Id = Interlocked.Increment(ref _lastId);
        line.Pbx.Calls.Add(this);
    }

    /// <summary>The call's number at the PBX.</summary>
    public uint Id { get; }

    /// <summary>The line it is on.</summary>
    public SimulatedLine Line { get; }

    /// <summary>The number at the other end.</summary>
    public string RemoteNumber { get; internal set; }

    /// <summary>The current LINECALLSTATE_ value.</summary>
    public uint State => (uint)CurrentState;

    internal uint AddressId { get; }

    internal LineCallOrigin Origin { get; }

    internal CallParameters Parameters { get; set; }

    internal LineCallState CurrentState { get; private set; } = LineCallState.Unknown;

    /// <summary>What goes with the state, such as the LINEDISCONNECTMODE_.</summary>
    internal uint CurrentMode { get; private set; }

    internal DateTimeOffset StateSince { get; private set; }

    internal List<CallHandle> Handles { get; } = [];

    /// <summary>The application that made or answered the call.</summary>
    internal string ApplicationName { get; set; } = string.Empty;

    internal SimulatedPbx Pbx => Line.Pbx;

    internal bool IsOver => CurrentState is LineCallState.Idle or LineCallState.Disconnected;

    /// <summary>The other end hangs up.</summary>
    public void HangUp() => HangUp(LineDisconnectMode.Normal);

    internal static SimulatedCall Incoming(SimulatedLine line, uint addressId, string from) =>
        new(line, addressId, from, LineCallOrigin.Inbound, CallParameters.Default);

    internal static SimulatedCall Outgoing(
        SimulatedLine line, string to, CallParameters parameters, LineCallOrigin origin = LineCallOrigin.Outbound)
        => new(line, parameters.AddressId, to, origin, parameters);

    internal void HangUp(LineDisconnectMode mode)
    {
        lock (Pbx.Gate)
        {
            if (!IsOver)
            {
                EnterState(LineCallState.Disconnected, (uint)mode);
            }
        }
    }

    internal CallHandle GiveToOwner(OpenLine line) => new(line, this, LineCallPrivilege.Owner);

    /// <summary>Gives every monitoring application a handle, except the owner.</summary>
    internal void GiveToMonitors(OpenLine? owner)
    {
        foreach (var line in Line.Openings.Where(line => line != owner && line.Subscription.IsMonitor).ToArray())
        {
            new CallHandle(line, this, LineCallPrivilege.Monitor).Announce();
        }
    }

    internal void EnterState(LineCallState state, uint mode = 0)
    {
        CurrentState = state;
        CurrentMode = mode;
        StateSince = Pbx.Time.GetUtcNow();
        if (IsOver)
        {
            CancelPlans();
            Digits.Stop();
        }

        foreach (var handle in Handles)
        {
            handle.PostState(mode);
        }

        if (IsOver)
        {
            Conferences.CallEnded(this);
        }

        ForgetIfUnused();
    }

    /// <summary>Does something later unless the call ends first.</summary>
    internal void Plan(TimeSpan delay, Action action)
    {
        if (Pbx.Scheduler.After(delay, action) is { } plan)
        {
            _plans.Add(plan);
        }
    }

    /// <summary>What the far end was going to do will not happen.</summary>
    internal void CancelPlans()
    {
        _plans.ForEach(plan => plan.Cancel());
        _plans.Clear();
    }

    internal bool IsIn(LineCallState states) => (CurrentState & states) != 0;

    internal void Remove(CallHandle handle)
    {
        Digits.Forget(handle);
        Handles.Remove(handle);
        ForgetIfUnused();
    }

    internal LiveCallInfo ToInfo()
    {
        var owners = Handles.Count(handle => handle.IsOwner);
        return new LiveCallInfo(Id, Line.Id, RemoteNumber, State, owners, Handles.Count - owners);
    }

    private void ForgetIfUnused()
    {
        if (IsOver && Handles.Count == 0)
        {
            Pbx.Calls.Remove(this);
        }
    }
}
