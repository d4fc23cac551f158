namespace Tapi.Simulator.Telephony;

/// <summary>What applications have set for an address of a line.</summary>
internal sealed class AddressSettings(uint id)
{
    public const uint NoNumber = uint.MaxValue;

    public uint Id => id;

    public IReadOnlyList<ForwardEntry> Forwarding { get; set; } = [];

    public uint RingsBeforeForwarding { get; set; }

    /// <summary>The number of rings before the answer, for each application that has set it.</summary>
    public Dictionary<OpenLine, uint> Rings { get; } = [];

    /// <summary>The smallest number that an application has set.</summary>
    public uint RingsToAnswer => Rings.Count == 0 ? NoNumber : Rings.Values.Min();
}
