using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony;

/// <summary>A call between two lines of the PBX is two calls, one on each line, that are each other's peer.</summary>
internal static class Peers
{
    public static void Link(Call one, Call other) => (one.Peer, other.Peer) = (other, one);

    /// <summary>Parts a call from its peer, and returns the peer.</summary>
    public static Call? Unlink(Call call)
    {
        var peer = call.Peer;
        call.Peer = null;
        if (peer is not null)
        {
            peer.Peer = null;
        }

        return peer;
    }

    /// <summary>The end of one is the end of the other.</summary>
    public static void Ended(Call call, LineCallState before)
    {
        var isRefused = call.Origin == LineCallOrigin.Inbound && before is LineCallState.Offering or LineCallState.Accepted;
        Unlink(call)?.HangUp(isRefused ? LineDisconnectMode.Reject : LineDisconnectMode.Normal);
    }
}
