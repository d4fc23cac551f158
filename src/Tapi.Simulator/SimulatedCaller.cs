using Tapi.Simulator.Abi;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator;

/// <summary>Who calls, and how the call came to the line.</summary>
public sealed class SimulatedCaller
{
    /// <summary>The caller's number; empty when it is not known.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>The caller's name; empty for that of the <see cref="RemoteParty"/> with the number.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether the caller hides number and name: applications see LINECALLPARTYID_BLOCKED.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>The address that is called: its position in <see cref="SimulatedLine.Addresses"/>.</summary>
    public int AddressId { get; init; }

    /// <summary>The number that was dialed; empty for that of the address.</summary>
    public string CalledNumber { get; init; } = string.Empty;

    /// <summary>The name of whom the caller wanted; empty for that of the line.</summary>
    public string CalledName { get; init; } = string.Empty;

    /// <summary>The number from which the call was forwarded to the address; empty when it was not.</summary>
    public string RedirectingNumber { get; init; } = string.Empty;

    /// <summary>The name of whoever forwarded the call.</summary>
    public string RedirectingName { get; init; } = string.Empty;

    internal void Describe(Call call)
    {
        call.RemoteId = new PartyId(Number, Name.Length > 0 ? Name : call.Remote.Name) { IsBlocked = IsBlocked };
        if (CalledNumber.Length + CalledName.Length > 0)
        {
            call.Wanted = new PartyId(
                CalledNumber.Length > 0 ? CalledNumber : call.Own.Number, CalledName.Length > 0 ? CalledName : call.Own.Name);
        }

        if (RedirectingNumber.Length + RedirectingName.Length > 0)
        {
            call.Redirecting = new PartyId(RedirectingNumber, RedirectingName);
            call.Redirection = call.Own;
            call.Reason = LineCallReason.ForwardUnconditional;
        }
    }
}
