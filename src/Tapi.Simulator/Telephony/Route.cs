using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony;

/// <summary>Where a call goes, after everything that is forwarded.</summary>
/// <param name="Number">The number that it reaches.</param>
/// <param name="Line">The line of the PBX with that number; null for a number outside.</param>
/// <param name="AddressId">The address of that line.</param>
/// <param name="IsBusy">Whether nobody can be reached there.</param>
/// <param name="Reason">Why it goes there.</param>
/// <param name="Redirecting">The last one who forwarded it; null when nobody did.</param>
internal sealed record Route(string Number, LineDevice? Line, uint AddressId, bool IsBusy, LineCallReason Reason, PartyId? Redirecting)
{
    private const int MostHops = 8;

    /// <summary>Follows a number that somebody dials at a line of the PBX.</summary>
    public static Route Of(Exchange exchange, string number, string caller) =>
        Follow(exchange, new Route(number, null, 0, false, LineCallReason.Direct, null), caller, isInternal: true);

    /// <summary>Follows a call that comes in from outside.</summary>
    public static Route Of(LineDevice line, uint addressId, string caller) => Follow(
        line.Exchange,
        new Route(line.Addresses[(int)addressId], line, addressId, false, LineCallReason.Direct, null),
        caller,
        isInternal: false);

    /// <summary>Goes on to where somebody forwarded the call.</summary>
    public static Route On(Call call, ForwardEntry entry, LineCallReason reason) => Follow(
        call.Exchange,
        new Route(entry.Destination, null, 0, entry.Destination.Length == 0, reason, call.Own),
        call.Remote.Number,
        call.Peer is not null);

    private static Route Follow(Exchange exchange, Route route, string caller, bool isInternal)
    {
        for (var hop = 0; hop < MostHops && !route.IsBusy; hop++)
        {
            var (line, addressId) = route.Line is null ? exchange.FindAddress(route.Number) : (route.Line, route.AddressId);
            if (line is null)
            {
                return route with { Line = null };
            }

            var isFull = line.IsFull;
            var settings = line.AddressSettings[(int)addressId];
            if (ForwardChoice.Find(settings, isFull, caller, isInternal) is not { } entry)
            {
                return route with { Line = line, AddressId = addressId, IsBusy = isFull && isInternal };
            }

            var reason = ForwardChoice.IsUnconditional(entry) ? LineCallReason.ForwardUnconditional : LineCallReason.ForwardBusy;
            route = new Route(
                entry.Destination, null, 0, entry.Destination.Length == 0, reason, new PartyId(line.Addresses[(int)addressId], line.Name));
        }

        // Do not disturb, or a circle.
        return route with { IsBusy = true };
    }
}
