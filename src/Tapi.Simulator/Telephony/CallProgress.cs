namespace Tapi.Simulator.Telephony;

/// <summary>How calls move on: what the network and the far end do.</summary>
internal static class CallProgress
{
    private static readonly TimeSpan BusyTone = TimeSpan.FromSeconds(5);

    /// <summary>From dial tone to whatever the remote party does. Without a number the call waits at the dial tone.</summary>
    public static void Dial(SimulatedCall call)
    {
        call.EnterState(LineCallState.DialTone, (uint)LineDialToneMode.Normal);
        if (call.RemoteNumber.Length == 0)
        {
            return;
        }

        call.EnterState(LineCallState.Dialing);
        call.EnterState(LineCallState.Proceeding);
        var party = call.Pbx.Party(call.RemoteNumber);
        if (party.IsBusy)
        {
            call.EnterState(LineCallState.Busy, (uint)LineBusyMode.Station);
            call.Plan(BusyTone, () => call.HangUp(LineDisconnectMode.Busy));
            return;
        }

        call.EnterState(LineCallState.RingBack);
        if (party.RingTime is { } ringing)
        {
            call.Plan(ringing, () => Connect(call));
        }
    }

    /// <summary>Both ends talk, until the far end's patience is over.</summary>
    public static void Connect(SimulatedCall call)
    {
        call.EnterState(LineCallState.Connected, (uint)LineConnectedMode.Active);
        if (call.Pbx.Party(call.RemoteNumber).TalkTime is { } talking)
        {
            call.Plan(talking, call.HangUp);
        }
    }
}
