namespace Tapi.Simulator;

/// <summary>A line device of a simulated PBX.</summary>
public sealed partial class SimulatedLine
{
    private const uint RingMode = 1;

    internal SimulatedLine(SimulatedPbx pbx, uint id, string name, IReadOnlyList<string> addresses)
    {
        Pbx = pbx;
        Id = id;
        Name = name;
        Addresses = addresses;
        AddressSettings = [.. addresses.Select((_, index) => new AddressSettings((uint)index))];
    }

    /// <summary>The device id.</summary>
    public uint Id { get; }

    /// <summary>The name that LINEDEVCAPS tells.</summary>
    public string Name { get; }

    /// <summary>The telephone numbers; the position is the address id.</summary>
    public IReadOnlyList<string> Addresses { get; }

    /// <summary>How many calls the line carries at once; more fail with LINEERR_CALLUNAVAIL.</summary>
    public int MaxCalls { get; set; } = 8;

    /// <summary>How many terminals, here headsets, <c>lineSetTerminal</c> can route to.</summary>
    public int Terminals { get; set; }

    /// <summary>Whether the line was taken out of the PBX.</summary>
    public bool IsRemoved { get; private set; }

    internal SimulatedPbx Pbx { get; }

    internal List<OpenLine> Openings { get; } = [];

    internal Dictionary<LineProxyRequestType, OpenLine> ProxyHandlers { get; } = [];

    /// <summary>A call comes in. The first application that wants such calls owns it, monitoring applications see it.</summary>
    public SimulatedCall Ring(string from, int addressId = 0)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)addressId, (uint)Addresses.Count);
        lock (Pbx.Gate)
        {
            return Ring(from, (uint)addressId, LineCallReason.Direct, 0);
        }
    }

    /// <summary>Sends a message to every application that has the line open, with its own line handle and callback instance.</summary>
    public void Post(uint messageId, nuint param1 = 0, nuint param2 = 0, nuint param3 = 0)
    {
        lock (Pbx.Gate)
        {
            foreach (var line in Openings)
            {
                line.Post((LineMessageId)messageId, param1, param2, param3);
            }
        }
    }

    /// <summary>Takes the line away from all applications: LINE_CLOSE, and the handles of the line and its calls are dead.</summary>
    public void ForceClose()
    {
        lock (Pbx.Gate)
        {
            foreach (var line in Openings.ToArray())
            {
                line.Close();
                line.Post(LineMessageId.Close);
            }
        }
    }

    /// <summary>Takes the line out of the PBX: LINE_CLOSE to those who have it open, LINE_REMOVE to all applications.</summary>
    public void Remove()
    {
        lock (Pbx.Gate)
        {
            ForceClose();
            IsRemoved = true;
            Pbx.Post(new SimulatedMessage(0, LineMessageId.Remove, 0, Id, 0, 0));
        }
    }

    private SimulatedCall Ring(string from, uint addressId, LineCallReason reason, uint completionId)
    {
        var call = SimulatedCall.Incoming(this, addressId, from);
        call.Reason = reason;
        call.CompletionId = completionId;
        var media = call.Parameters.MediaMode;
        var owner = Pbx.Priorities.First(Openings.Where(line => line.Subscription.Owns(media)), line => line.Application, media);
        if (owner is not null)
        {
            call.GiveToOwner(owner).Announce();
        }

        call.GiveToMonitors(owner);
        call.EnterState(LineCallState.Offering, (uint)LineOfferingMode.Active);
        TellLineState(LineDevState.Ringing, RingMode, 1);
        TellAddressState(addressId, LineAddressState.NumCalls);
        return call;
    }
}
