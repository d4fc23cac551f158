namespace Tapi.Simulator.Dialing;

/// <summary>A place to dial from.</summary>
internal sealed record Location(uint Id, string Name, Country Country, string AreaCode);
