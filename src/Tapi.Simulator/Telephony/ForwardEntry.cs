using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony;

/// <summary>One instruction of <c>lineForwardW</c>.</summary>
/// <param name="Mode">The LINEFORWARDMODE_ value.</param>
/// <param name="Caller">The caller it is limited to, or an empty string.</param>
/// <param name="CountryCode">The country of the destination.</param>
/// <param name="Destination">Where calls go; empty for do not disturb.</param>
internal sealed record ForwardEntry(LineForwardMode Mode, string Caller, uint CountryCode, string Destination);
