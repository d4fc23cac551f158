namespace Tapi.Simulator.Dialing;

/// <summary>The dialing rules of the machine, for all applications of a PBX. Used under its lock.</summary>
internal sealed class DialingBook
{
    /// <summary>The only calling card: direct dialing without one.</summary>
    public const uint DirectCard = 1;

    public const string DirectCardName = "None (Direct Dial)";

    public static readonly IReadOnlyList<Location> Locations =
    [
        new(1, "Office", Country.All.Single(country => country.Code == 49), "30"),
        new(2, "Branch", Country.All.Single(country => country.Code == 1), "425"),
    ];

    public Location Current { get; set; } = Locations[0];

    /// <summary>Beginnings of canonical numbers in the own area that are dialed as long distance.</summary>
    public HashSet<string> TollPrefixes { get; } = new(StringComparer.Ordinal);
}
