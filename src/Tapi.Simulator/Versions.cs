namespace Tapi.Simulator;

/// <summary>TAPI versions as numbers.</summary>
internal static class Versions
{
    public static TapiVersion From(uint value) => new(value);
}
