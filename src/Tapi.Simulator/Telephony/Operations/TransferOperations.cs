using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Passes calls on to another party.</summary>
internal static class TransferOperations
{
    private const LineCallState Reaching = LineCallState.Connected | LineCallState.RingBack | LineCallState.Busy | LineCallState.Proceeding;

    public static Outcome Setup(CallHandle handle, Rule rule, CallParameters parameters, Action<uint> writeConsultation)
    {
        var line = handle.Line;
        if (NewCalls.Refuse(line, parameters.AddressId) is { } refusal)
        {
            return refusal;
        }

        Call? consultation = null;
        return OwnerOperation.Start(
            "lineSetupTransferW",
            handle,
            rule,
            LineCallState.Connected,
            () =>
            {
                handle.Call.EnterState(LineCallState.OnHoldPendingTransfer);
                NewCalls.Begin(consultation!, line, LineCallState.DialTone, (uint)LineDialToneMode.Normal);
            },
            () =>
            {
                consultation = NewCalls.Create(line, string.Empty, parameters, writeConsultation);
                consultation.ConsultedFor = handle.Call;
                consultation.RelatedCallId = handle.Call.Id;
                return null;
            });
    }

    public static Outcome Complete(
        CallHandle handle, CallHandle consultation, Rule rule, LineTransferMode mode, Action<uint> writeConference)
    {
        if (OwnerOperation.Refuse(consultation, Reaching) is { } refusal)
        {
            return refusal;
        }

        const LineCallState held = LineCallState.OnHold | LineCallState.OnHoldPendingTransfer;
        if (mode == LineTransferMode.Transfer)
        {
            return OwnerOperation.Start(
                "lineCompleteTransfer",
                handle,
                rule,
                held,
                () =>
                {
                    Join(handle.Call, consultation.Call);
                    handle.Call.EnterState(LineCallState.Idle);
                    consultation.Call.EnterState(LineCallState.Idle);
                },
                () => OwnerOperation.Refuse(consultation, Reaching));
        }

        Call? conference = null;
        return OwnerOperation.Start(
            "lineCompleteTransfer",
            handle,
            rule,
            held,
            () =>
            {
                Conferences.Join(conference!, handle.Call);
                Conferences.Join(conference!, consultation.Call);
                NewCalls.Begin(conference!, handle.Line, LineCallState.Connected, (uint)LineConnectedMode.Active);
            },
            () =>
            {
                if (OwnerOperation.Refuse(consultation, Reaching) is { } late)
                {
                    return late;
                }

                conference = NewCalls.Create(
                    handle.Line, string.Empty, CallParameters.Default, writeConference, LineCallOrigin.Conference);
                return null;
            });
    }

    public static Outcome Blind(CallHandle handle, Rule rule, string number) =>
        Away("lineBlindTransferW", handle, rule, LineCallState.Connected, number);

    public static Outcome Redirect(CallHandle handle, Rule rule, string number) =>
        Away("lineRedirectW", handle, rule, LineCallState.Offering, number);

    private static Outcome Away(string function, CallHandle handle, Rule rule, LineCallState states, string number) =>
        number.Length == 0
            ? LineError.InvalidAddress
            : OwnerOperation.Start(function, handle, rule, states, () =>
            {
                var peer = Peers.Unlink(handle.Call);
                handle.Call.EnterState(LineCallState.Idle);
                if (peer is not null)
                {
                    CallProgress.Follow(peer, Route.Of(peer.Exchange, number, peer.Own.Number) with { Redirecting = handle.Call.Own });
                }
            });

    // The two others talk to each other from now on; somebody outside stays where it is.
    private static void Join(Call held, Call consulted)
    {
        var (first, second) = (Peers.Unlink(held), Peers.Unlink(consulted));
        if (first is not null && second is not null)
        {
            Peers.Link(first, second);
        }

        Rename(first, second?.Own ?? consulted.Remote);
        Rename(second, first?.Own ?? held.Remote);
    }

    private static void Rename(Call? call, PartyId connected)
    {
        if (call is not null)
        {
            (call.Redirecting, call.Redirection, call.Connected) = (call.Remote, connected, connected);
            call.Notify(LineCallInfoState.ConnectedId | LineCallInfoState.RedirectionId | LineCallInfoState.RedirectingId);
        }
    }
}
