namespace Tapi;

/// <summary>A TAPI version: the major number in the high word, the minor number in the low word.</summary>
/// <param name="Value">The version as TAPI encodes it, for example 0x00020002 for 2.2.</param>
public readonly record struct TapiVersion(uint Value) : IComparable<TapiVersion>
{
    /// <summary>TAPI 1.3 (0x00010003).</summary>
    public static TapiVersion V1_3 => new(0x00010003);

    /// <summary>TAPI 1.4 (0x00010004).</summary>
    public static TapiVersion V1_4 => new(0x00010004);

    /// <summary>TAPI 2.0 (0x00020000).</summary>
    public static TapiVersion V2_0 => new(0x00020000);

    /// <summary>TAPI 2.1 (0x00020001).</summary>
    public static TapiVersion V2_1 => new(0x00020001);

    /// <summary>TAPI 2.2 (0x00020002).</summary>
    public static TapiVersion V2_2 => new(0x00020002);

    /// <summary>TAPI 3.0 (0x00030000).</summary>
    public static TapiVersion V3_0 => new(0x00030000);

    /// <summary>TAPI 3.1 (0x00030001).</summary>
    public static TapiVersion V3_1 => new(0x00030001);

    /// <summary>The major number, 0 to 65535.</summary>
    public int Major => (int)(Value >> 16);

    /// <summary>The minor number, 0 to 65535.</summary>
    public int Minor => (int)(Value & 0xFFFF);

    /// <summary>Whether <paramref name="left"/> is older than <paramref name="right"/>.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    public static bool operator <(TapiVersion left, TapiVersion right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> is newer than <paramref name="right"/>.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    public static bool operator >(TapiVersion left, TapiVersion right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> is older than <paramref name="right"/>, or the same.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    public static bool operator <=(TapiVersion left, TapiVersion right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> is newer than <paramref name="right"/>, or the same.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    public static bool operator >=(TapiVersion left, TapiVersion right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(TapiVersion other) => Value.CompareTo(other.Value);

    /// <summary>Gives the version as people write it.</summary>
    /// <returns>For example "2.2", also for a version without a named member.</returns>
    public override string ToString() => FormattableString.Invariant($"{Major}.{Minor}");
}
