namespace Tapi.Simulator;

/// <summary>A call that is not over, or that somebody still holds a handle to.</summary>
/// <param name="Id">The call's number at the PBX (dwCallID).</param>
/// <param name="DeviceId">The line device it is on.</param>
/// <param name="RemoteNumber">The other end.</param>
/// <param name="State">The LINECALLSTATE_ value.</param>
/// <param name="Owners">How many handles own it.</param>
/// <param name="Monitors">How many handles only watch it.</param>
public sealed record LiveCallInfo(uint Id, uint DeviceId, string RemoteNumber, uint State, int Owners, int Monitors);
