namespace Tapi.Simulator.Dialing;

/// <summary>A country or region, and how its numbers are dialed within it.</summary>
internal sealed record Country(uint Id, uint Code, string Name, string LongDistancePrefix, string InternationalPrefix)
{
    public static readonly IReadOnlyList<Country> All =
    [
        new(1, 1, "United States of America", "1", "011"),
        new(41, 41, "Switzerland", "0", "00"),
        new(43, 43, "Austria", "0", "00"),
        new(44, 44, "United Kingdom", "0", "00"),
        new(49, 49, "Germany", "0", "00"),
    ];
}
