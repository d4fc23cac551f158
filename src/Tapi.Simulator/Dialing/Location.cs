namespace Tapi.Simulator.Dialing;

/// <summary>A location to dial from.</summary>
internal sealed record Location(uint Id, string Name, Country Country, string AreaCode);
