namespace Tapi.Simulator;

/// <summary>One instruction of <c>lineForward</c>.</summary>
/// <param name="Mode">The LINEFORWARDMODE_ value.</param>
/// <param name="Caller">The caller it is limited to, or an empty text.</param>
/// <param name="CountryCode">The country of the destination.</param>
/// <param name="Destination">Where calls go; empty for do not disturb.</param>
public sealed record Forwarding(uint Mode, string Caller, uint CountryCode, string Destination);
