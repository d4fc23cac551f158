namespace Tapi.Generator.Analyzers.Facts;

/// <summary>Whether a name could be one of TAPI's. Decided before any page is read.</summary>
internal static class TapiName
{
    public static bool MayBe(string name) =>
        name.StartsWith("line", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("phone", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("tapi", StringComparison.OrdinalIgnoreCase);
}
