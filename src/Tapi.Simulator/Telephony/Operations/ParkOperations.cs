using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Parks calls, and fetches calls that are parked or ring elsewhere.</summary>
internal static class ParkOperations
{
    /// <summary>Parks a call at this address, or at one that the PBX chooses and reports.</summary>
    public static Outcome Park(CallHandle handle, Rule rule, string? address, Func<string, LineError?> report)
    {
        if (address?.Length == 0)
        {
            return LineError.InvalidAddress;
        }

        var spot = address ?? string.Empty;
        return OwnerOperation.Start(
            "lineParkW",
            handle,
            rule,
            LineCallState.Connected,
            () =>
            {
                handle.Exchange.ParkedNumbers[spot] = handle.Call.RemoteNumber;
                handle.Exchange.ParkedPeers[spot] = Peers.Unlink(handle.Call);
                handle.Call.EnterState(LineCallState.Idle);
            },
            () =>
            {
                if (address is not null)
                {
                    return null;
                }

                spot = $"7{handle.Exchange.ParkedNumbers.Count + 1:00}";
                return report(spot);
            });
    }

    public static Outcome Unpark(OpenLine line, Rule rule, uint addressId, string address, Action<uint> writeHandle)
    {
        if (!line.Exchange.ParkedNumbers.TryGetValue(address, out var number))
        {
            return addressId < line.Device.Addresses.Count ? LineError.InvalidAddress : LineError.InvalidAddressId;
        }

        return Fetch(
            "lineUnparkW", line, rule, addressId, number, LineCallReason.Unpark, writeHandle,
            () => line.Exchange.ParkedNumbers.Remove(address),
            () => line.Exchange.ParkedPeers.Remove(address, out var peer) ? peer : null);
    }

    /// <summary>Picks up a call that rings at another address; without a number, any call that rings.</summary>
    public static Outcome Pickup(OpenLine line, Rule rule, uint addressId, string? number, Action<uint> writeHandle)
    {
        var ringing = line.Exchange.Calls.Find(call =>
            call.CurrentState == LineCallState.Offering
            && (string.IsNullOrEmpty(number) || call.Line.Addresses[(int)call.AddressId] == number));
        if (ringing is null)
        {
            return addressId >= line.Device.Addresses.Count ? LineError.InvalidAddressId
                : string.IsNullOrEmpty(number) ? LineError.OperationUnavailable
                : LineError.InvalidAddress;
        }

        return Fetch(
            "linePickupW", line, rule, addressId, ringing.RemoteNumber, LineCallReason.Pickup, writeHandle,
            () => ringing.CurrentState == LineCallState.Offering,
            () =>
            {
                var peer = Peers.Unlink(ringing);
                ringing.HangUp(LineDisconnectMode.Pickup);
                return peer;
            });
    }

    /// <summary>Fetches a call, unless somebody else has taken it in the meantime.</summary>
    private static Outcome Fetch(
        string function, OpenLine line, Rule rule, uint addressId, string number, LineCallReason reason, Action<uint> writeHandle,
        Func<bool> take, Func<Call?> taken)
    {
        if (NewCalls.Refuse(line, addressId) is { } refusal)
        {
            return refusal;
        }

        Call? call = null;
        return line.Core.Requests.Submit(new Request(function, rule, line)
        {
            Perform = () =>
            {
                if (!take())
                {
                    return (int)LineError.InvalidAddress;
                }

                var parameters = CallParameters.Default with { AddressId = addressId };
                call = NewCalls.Create(line, number, parameters, writeHandle, LineCallOrigin.Inbound);
                call.Reason = reason;
                return 0;
            },
            Afterwards = () =>
            {
                var peer = taken();
                NewCalls.Begin(call!, line, LineCallState.Connected, (uint)LineConnectedMode.Active);
                if (peer is { IsOver: false })
                {
                    Peers.Link(call!, peer);
                    CallProgress.Answer(peer);
                }
            },
        });
    }
}
