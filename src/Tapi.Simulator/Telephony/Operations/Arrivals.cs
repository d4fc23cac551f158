using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Brings calls to the lines that they are for, wherever those forward them to.</summary>
internal static class Arrivals
{
    private const uint UsualRings = 3;
    private static readonly TimeSpan RingCycle = TimeSpan.FromSeconds(6);

    /// <summary>A call comes in from outside.</summary>
    public static Call Arrive(LineDevice line, uint addressId, string from, Action<Call>? describe = null)
    {
        var route = Route.Of(line, addressId, from);
        var call = Call.Incoming(route.Line ?? line, route.Line is null ? addressId : route.AddressId, from);
        var wanted = new PartyId(line.Addresses[(int)addressId], line.Name);
        describe?.Invoke(call);
        Mark(call, route, wanted);
        if (route.Line is not null && !route.IsBusy)
        {
            Offer(call);
            return call;
        }

        call.ForwardedTo = route.Number;
        call.EnterState(
            route.IsBusy ? LineCallState.Disconnected : LineCallState.Idle, route.IsBusy ? (uint)LineDisconnectMode.Busy : 0);
        return call;
    }

    /// <summary>Somebody on a line of the PBX calls another line of it.</summary>
    public static void Connect(Call call, Route route)
    {
        var incoming = Call.Incoming(route.Line!, route.AddressId, call.Own.Number);
        incoming.RemoteId = call.Own;
        Mark(incoming, route, call.Called);
        Peers.Link(call, incoming);
        if (route.Redirecting is null)
        {
            call.RemoteId = incoming.Own;
        }
        else
        {
            (call.Redirecting, call.Redirection) = (route.Redirecting, incoming.Own);
        }

        Offer(incoming);
    }

    private static void Mark(Call call, Route route, PartyId wanted)
    {
        if (route.Redirecting is null)
        {
            return;
        }

        call.Wanted ??= wanted;
        call.Redirecting = route.Redirecting;
        call.Redirection = route.Line is null ? new PartyId(route.Number, string.Empty) : call.Own;
        call.Reason = route.Reason;
    }

    private static void Offer(Call call)
    {
        call.Line.Offer(call);
        var address = call.Line.AddressSettings[(int)call.AddressId];
        if (call.IsIn(LineCallState.Offering | LineCallState.Accepted)
            && ForwardChoice.Unanswered(address, call.Remote.Number, call.Peer is not null) is { } entry)
        {
            var rings = address.RingsBeforeForwarding == 0 ? UsualRings : address.RingsBeforeForwarding;
            call.Plan(rings * RingCycle, () => GoOn(call, entry));
        }
    }

    private static void GoOn(Call call, ForwardEntry entry)
    {
        if (!call.IsIn(LineCallState.Offering | LineCallState.Accepted))
        {
            return;
        }

        var route = Route.On(call, entry, LineCallReason.ForwardNoAnswer);
        if (Peers.Unlink(call) is { } peer)
        {
            call.EnterState(LineCallState.Idle);
            CallProgress.Follow(peer, route);
            return;
        }

        call.ForwardedTo = route.Number;
        call.EnterState(LineCallState.Idle);
        if (route is { Line: { } line, IsBusy: false })
        {
            var next = Call.Incoming(line, route.AddressId, call.RemoteNumber);
            (next.RemoteId, next.TalkTime, next.Answered) = (call.RemoteId, call.TalkTime, call.Answered);
            Mark(next, route, call.Called);
            Offer(next);
        }
    }
}
