using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Moves calls on: what the network and the far end do.</summary>
internal static class CallProgress
{
    private static readonly TimeSpan BusyTone = TimeSpan.FromSeconds(5);

    /// <summary>Takes a call from dial tone to whatever the remote party does. Without a number the call waits at the dial tone.</summary>
    public static void Dial(Call call)
    {
        call.EnterState(LineCallState.DialTone, (uint)LineDialToneMode.Normal);
        if (call.RemoteNumber.Length > 0)
        {
            Proceed(call);
        }
    }

    /// <summary>Dials the number, or the next part of it. A semicolon at its end says that more will follow.</summary>
    public static void DialMore(Call call, string digits)
    {
        var isIncomplete = digits.EndsWith(';');
        call.RemoteNumber += isIncomplete ? digits[..^1] : digits;
        if (!isIncomplete)
        {
            Proceed(call);
        }
        else if (call.CurrentState == LineCallState.DialTone)
        {
            call.EnterState(LineCallState.Dialing);
        }
    }

    /// <summary>Connects both ends until the far end hangs up.</summary>
    public static void Connect(Call call)
    {
        call.Connected = call.Origin == LineCallOrigin.Inbound ? call.Own : call.Redirection ?? call.Remote;
        call.EnterState(LineCallState.Connected, (uint)LineConnectedMode.Active);
        if (call.Connected != call.Called)
        {
            // Somebody else than the one who was called.
            call.Notify(LineCallInfoState.ConnectedId);
        }

        call.Answered?.Invoke();
        if ((call.TalkTime ?? call.Exchange.PartyOf(call.RemoteNumber).TalkTime) is { } talking)
        {
            call.Plan(talking, () => call.HangUp());
        }

        Answer(call.Peer);
    }

    /// <summary>The other end of a call that somebody dialed has answered.</summary>
    public static void Answer(Call? call)
    {
        if (call is { CurrentState: LineCallState.RingBack })
        {
            Connect(call);
        }
    }

    private static void Proceed(Call call)
    {
        if (call.CurrentState == LineCallState.DialTone)
        {
            call.EnterState(LineCallState.Dialing);
        }

        call.EnterState(LineCallState.Proceeding);
        Follow(call, Route.Of(call.Exchange, call.RemoteNumber, call.Own.Number));
    }

    /// <summary>Takes a call that somebody dialed to where its number leads, or goes on to another one.</summary>
    public static void Follow(Call call, Route route)
    {
        var party = call.Exchange.PartyOf(route.Number);
        if (route.IsBusy || (route.Line is null && party.IsBusy))
        {
            call.EnterState(LineCallState.Busy, (uint)LineBusyMode.Station);
            call.Plan(BusyTone, () => call.HangUp(LineDisconnectMode.Busy));
            return;
        }

        if (!call.IsIn(LineCallState.RingBack | LineCallState.Connected))
        {
            call.EnterState(LineCallState.RingBack);
        }

        if (route.Line is not null)
        {
            Arrivals.Connect(call, route);
            return;
        }

        if (route.Redirecting is { } redirecting)
        {
            (call.Redirecting, call.Redirection) = (redirecting, new PartyId(route.Number, party.Name));
        }

        if (party.RingTime is { } ringing && call.CurrentState == LineCallState.RingBack)
        {
            call.Plan(ringing, () => Connect(call));
        }
    }
}
