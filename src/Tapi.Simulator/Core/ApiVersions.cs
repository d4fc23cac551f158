namespace Tapi.Simulator.Core;

/// <summary>The versions of TAPI that a line can be operated under.</summary>
internal static class ApiVersions
{
    public const uint V1_3 = 0x00010003;
    public const uint V1_4 = 0x00010004;
    public const uint V2_0 = 0x00020000;
    public const uint V2_1 = 0x00020001;
    public const uint V2_2 = 0x00020002;
    public const uint V3_0 = 0x00030000;
    public const uint V3_1 = 0x00030001;

    private static readonly uint[] All = [V3_1, V3_0, V2_2, V2_1, V2_0, V1_4, V1_3];

    public static bool IsKnown(uint version) => Array.IndexOf(All, version) >= 0;

    /// <summary>The highest version inside both ranges, or zero.</summary>
    public static uint Highest(uint low, uint high, uint otherLow, uint otherHigh) =>
        Array.Find(All, version => version >= low && version <= high && version >= otherLow && version <= otherHigh);
}
