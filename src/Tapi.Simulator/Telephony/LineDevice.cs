using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Messages;

namespace Tapi.Simulator.Telephony;

/// <summary>A line device.</summary>
internal sealed partial class LineDevice
{
    private const uint RingMode = 1;

    public LineDevice(Exchange exchange, uint id, string name, IReadOnlyList<string> addresses)
    {
        Exchange = exchange;
        Id = id;
        Name = name;
        Addresses = addresses;
        AddressSettings = [.. addresses.Select((_, index) => new AddressSettings((uint)index))];
    }

    public Exchange Exchange { get; }

    public PbxCore Core => Exchange.Core;

    public uint Id { get; }

    public string Name { get; }

    /// <summary>The telephone numbers; the position is the address id.</summary>
    public IReadOnlyList<string> Addresses { get; }

    public int MaxCalls { get; set; } = 8;

    public int Terminals { get; set; }

    public bool IsRemoved { get; private set; }

    /// <summary>Whether it carries as many calls as it can.</summary>
    public bool IsFull => Exchange.Calls.Count(call => call.Line == this && !call.IsOver) >= MaxCalls;

    public List<OpenLine> Openings { get; } = [];

    public Dictionary<LineProxyRequestType, OpenLine> ProxyHandlers { get; } = [];

    /// <summary>A call comes in. The first application that wants such calls owns it; monitoring applications see it.</summary>
    public Call Ring(string from, uint addressId, LineCallReason reason = LineCallReason.Direct, uint completionId = 0)
    {
        var call = Call.Incoming(this, addressId, from);
        call.Reason = reason;
        call.CompletionId = completionId;
        Offer(call);
        return call;
    }

    /// <summary>Offers a call that comes in to the applications.</summary>
    public void Offer(Call call)
    {
        var media = call.Parameters.MediaMode;
        var owner = Exchange.Priorities.First(Openings.Where(line => line.Subscription.Owns(media)), line => line.Application, media);
        if (owner is not null)
        {
            call.GiveToOwner(owner).Announce();
        }

        call.GiveToMonitors(owner);
        call.EnterState(LineCallState.Offering, (uint)LineOfferingMode.Active);
        NotifyLineState(LineDevState.Ringing, RingMode, 1);
        NotifyAddressState(call.AddressId, LineAddressState.NumCalls);
    }

    /// <summary>Sends a message to every application that has the line open, with its own line handle and callback instance.</summary>
    public void Post(LineMessageId id, nuint param1, nuint param2, nuint param3) =>
        Openings.ForEach(line => line.Post(id, param1, param2, param3));

    public void ForceClose()
    {
        foreach (var line in Openings.ToArray())
        {
            line.Close();
            line.Post(LineMessageId.Close);
        }
    }

    public void Remove()
    {
        ForceClose();
        IsRemoved = true;
        Exchange.Post(new Message(0, LineMessageId.Remove, 0, Id, 0, 0));
    }
}
