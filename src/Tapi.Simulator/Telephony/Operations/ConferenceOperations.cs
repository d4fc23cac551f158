using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Sets conferences up, adds calls and removes them.</summary>
internal static class ConferenceOperations
{
    private const LineCallState Addable =
        LineCallState.Connected | LineCallState.Proceeding | LineCallState.RingBack | OwnerOperation.Held;

    /// <summary>Sets a conference up. Without a first call it begins empty.</summary>
    public static Outcome Setup(
        CallHandle? first, OpenLine line, Rule rule, CallParameters parameters, Action<uint> writeConference,
        Action<uint> writeConsultation)
    {
        if (NewCalls.Refuse(line, parameters.AddressId) is { } refusal)
        {
            return refusal;
        }

        Call? conference = null;
        Call? consultation = null;
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
            ? OwnerOperation.Start("lineSetupConferenceW", first, rule, LineCallState.Connected, Begin, Create)
            : line.Core.Requests.Submit(new Request("lineSetupConferenceW", rule, line)
            {
                Perform = () => (int)(Create() ?? 0),
                Afterwards = Begin,
            });
    }

    public static Outcome PrepareToAdd(CallHandle conference, Rule rule, CallParameters parameters, Action<uint> writeConsultation)
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

        Call? consultation = null;
        return OwnerOperation.Start(
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

    public static Outcome Add(CallHandle conference, CallHandle added, Rule rule)
    {
        if (conference.Call.Origin != LineCallOrigin.Conference)
        {
            return LineError.InvalidConferenceCallHandle;
        }

        if (OwnerOperation.Refuse(added, Addable) is { } refusal)
        {
            return refusal;
        }

        return OwnerOperation.Start(
            "lineAddToConference",
            conference,
            rule,
            LineCallState.OnHold | LineCallState.OnHoldPendingConference,
            () =>
            {
                Conferences.Join(conference.Call, added.Call);
                conference.Call.EnterState(LineCallState.Connected, (uint)LineConnectedMode.Active);
            },
            () => OwnerOperation.Refuse(added, Addable));
    }

    /// <summary>Removes a call, which is on hold afterwards.</summary>
    public static Outcome Remove(CallHandle handle, Rule rule) =>
        OwnerOperation.Start("lineRemoveFromConference", handle, rule, LineCallState.Conferenced, () =>
            Conferences.Leave(handle.Call, LineCallState.OnHold));
}
