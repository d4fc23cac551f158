using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony;

/// <content>What applications set on a line, and the messages that report it.</content>
internal sealed partial class LineDevice
{
    public LineDevStatusFlags Status { get; set; } = LineDevStatusFlags.Connected | LineDevStatusFlags.InService;

    public IReadOnlyList<AddressSettings> AddressSettings { get; }

    /// <summary>The numbers that call completions wait for, by completion id.</summary>
    public Dictionary<uint, string> WaitingCompletions { get; } = [];

    public Dictionary<string, byte[]> Configurations { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The party of a call completion is free and calls back. Returns null when no such completion is waiting.</summary>
    public Call? FulfillCompletion(uint completionId)
    {
        if (!WaitingCompletions.Remove(completionId, out var number))
        {
            return null;
        }

        NotifyLineState(LineDevState.NumCompletions, (nuint)WaitingCompletions.Count);
        return Ring(number, 0, LineCallReason.CallCompletion, completionId);
    }

    /// <summary>Sends LINE_LINEDEVSTATE to the applications that asked for it.</summary>
    public void NotifyLineState(LineDevState state, nuint param2 = 0, nuint param3 = 0)
    {
        foreach (var line in Openings.Where(line => (line.WantedLineStates & state) != 0))
        {
            line.Post(LineMessageId.LineDevState, (nuint)state, param2, param3);
        }
    }

    /// <summary>Sends LINE_ADDRESSSTATE to the applications that asked for it.</summary>
    public void NotifyAddressState(uint addressId, LineAddressState state)
    {
        foreach (var line in Openings.Where(line => (line.WantedAddressStates & state) != 0))
        {
            line.Post(LineMessageId.AddressState, addressId, (nuint)state);
        }
    }
}
