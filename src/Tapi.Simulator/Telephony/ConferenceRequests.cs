namespace Tapi.Simulator.Telephony;

/// <summary>What applications ask of conferences.</summary>
internal static class ConferenceRequests
{
    private const LineCallState Addable =
        LineCallState.Connected | LineCallState.Proceeding | LineCallState.RingBack | CallOperation.Held;

    /// <summary>Without a first call the conference begins empty.</summary>
    public static Outcome Setup(
        CallHandle? first, OpenLine line, RequestRule rule, CallParameters parameters, Action<uint> writeConference, Action<uint> writeConsultation)
    {
        if (NewCalls.Refuse(line, parameters.AddressId) is { } refusal)
        {
            return refusal;
        }

        SimulatedCall? conference = null;
        SimulatedCall? consultation = null;
        LineError? Create()
        {
            conference = NewCalls.Create(line, string.Empty, CallParameters.Default, writeConference, LineCallOrigin.Conference);
            consultation = NewCalls.Create(line, string.Empty, parameters, writeConsultation);
            consultation.ConsultedFor = conference;
            return null;
        }

        void Begin()
        {
            NewCalls.Begin(conference!, line, LineCallState.OnHoldPendingConference);
            if (first is not null)
            {
                Conferences.Join(conference!, first.Call);
            }

            NewCalls.Begin(consultation!, line, LineCallState.DialTone, (uint)LineDialToneMode.Normal);
        }

        return first is not null
            ? CallOperation.Start("lineSetupConferenceW", first, rule, LineCallState.Connected, Begin, Create)
            : line.Pbx.Requests.Submit(new Request("lineSetupConferenceW", rule, line) { Perform = () => (int)(Create() ?? 0), Afterwards = Begin });
    }

    public static Outcome PrepareToAdd(CallHandle conference, RequestRule rule, CallParameters parameters, Action<uint> writeConsultation)
    {
        var line = conference.Line;
        if (conference.Call.Origin != LineCallOrigin.Conference)
        {
            return LineError.InvalidConferenceCallHandle;
        }

        if (NewCalls.Refuse(line, parameters.AddressId) is { } refusal)
        {
            return refusal;
        }

        SimulatedCall? consultation = null;
        return CallOperation.Start(
            "linePrepareAddToConferenceW",
            conference,
            rule,
            LineCallState.Connected,
            () =>
            {
                conference.Call.EnterState(LineCallState.OnHoldPendingConference);
                NewCalls.Begin(consultation!, line, LineCallState.DialTone, (uint)LineDialToneMode.Normal);
            },
            () =>
            {
                consultation = NewCalls.Create(line, string.Empty, parameters, writeConsultation);
                consultation.ConsultedFor = conference.Call;
                return null;
            });
    }

    public static Outcome Add(CallHandle conference, CallHandle added, RequestRule rule)
    {
        if (conference.Call.Origin != LineCallOrigin.Conference)
        {
            return LineError.InvalidConferenceCallHandle;
        }

        if (CallOperation.Refuse(added, Addable) is { } refusal)
        {
            return refusal;
        }

        return CallOperation.Start(
            "lineAddToConference",
            conference,
            rule,
            LineCallState.OnHold | LineCallState.OnHoldPendingConference,
            () =>
            {
                Conferences.Join(conference.Call, added.Call);
                conference.Call.EnterState(LineCallState.Connected, (uint)LineConnectedMode.Active);
            },
            () => CallOperation.Refuse(added, Addable));
    }

    /// <summary>A call that is taken out waits on hold.</summary>
    public static Outcome Remove(CallHandle handle, RequestRule rule) =>
        CallOperation.Start("lineRemoveFromConference", handle, rule, LineCallState.Conferenced, () => Conferences.Leave(handle.Call, LineCallState.OnHold));
}
