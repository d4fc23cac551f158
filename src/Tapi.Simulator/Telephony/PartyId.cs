namespace Tapi.Simulator.Telephony;

/// <summary>Who somebody is: what the network says of a party of a call.</summary>
internal sealed record PartyId(string Number, string Name)
{
    /// <summary>Whether the party does not want to be known.</summary>
    public bool IsBlocked { get; init; }
}
