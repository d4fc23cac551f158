namespace Tapi.Simulator;

/// <content>What applications set on a line, and the messages that report it.</content>
public sealed partial class SimulatedLine
{
    /// <summary>The LINEDEVSTATUSFLAGS_ bits.</summary>
    public uint StatusFlags
    {
        get
        {
            lock (Pbx.Gate)
            {
                return (uint)Status;
            }
        }
    }

    /// <summary>Identifiers of call completions that applications wait for.</summary>
    public IReadOnlyList<uint> Completions
    {
        get
        {
            lock (Pbx.Gate)
            {
                return [.. WaitingCompletions.Keys];
            }
        }
    }

    internal LineDevStatusFlags Status { get; set; } = LineDevStatusFlags.Connected | LineDevStatusFlags.InService;

    internal IReadOnlyList<AddressSettings> AddressSettings { get; }

    internal Dictionary<uint, string> WaitingCompletions { get; } = [];

    internal Dictionary<string, byte[]> Configurations { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How an address is forwarded; the exchange keeps this without acting on it.</summary>
    public IReadOnlyList<Forwarding> ForwardingOf(int addressId = 0)
    {
        lock (Pbx.Gate)
        {
            return AddressSettings[addressId].Forwarding;
        }
    }

    /// <summary>The party of a call completion is free: a call comes in with the reason LINECALLREASON_CALLCOMPLETION.</summary>
    public SimulatedCall FulfilCompletion(uint completionId)
    {
        lock (Pbx.Gate)
        {
            if (!WaitingCompletions.Remove(completionId, out var number))
            {
                throw new ArgumentException("No such completion is waiting.", nameof(completionId));
            }

            TellLineState(LineDevState.NumCompletions, (nuint)WaitingCompletions.Count);
            return Ring(number, 0, LineCallReason.CallCompletion, completionId);
        }
    }

    /// <summary>Sends LINE_DEVSPECIFIC to every application that has the line open.</summary>
    public void TellDeviceSpecific(nuint param1, nuint param2 = 0, nuint param3 = 0) => Post((uint)LineMessageId.DevSpecific, param1, param2, param3);

    /// <summary>LINE_LINEDEVSTATE to the applications that asked for it.</summary>
    internal void TellLineState(LineDevState state, nuint param2 = 0, nuint param3 = 0)
    {
        foreach (var line in Openings.Where(line => (line.WantedLineStates & state) != 0))
        {
            line.Post(LineMessageId.LineDevState, (nuint)state, param2, param3);
        }
    }

    /// <summary>LINE_ADDRESSSTATE to the applications that asked for it.</summary>
    internal void TellAddressState(uint addressId, LineAddressState state)
    {
        foreach (var line in Openings.Where(line => (line.WantedAddressStates & state) != 0))
        {
            line.Post(LineMessageId.AddressState, addressId, (nuint)state);
        }
    }
}
