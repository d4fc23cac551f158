namespace Tapi;

/// <summary>A TAPI version, for example 2.2.</summary>
public readonly record struct TapiVersion : IComparable<TapiVersion>
{
    /// <summary>Makes a version from its encoded value.</summary>
    /// <param name="value">The major number in the high word and the minor number in the low word: 0x00020002 for 2.2.</param>
    public TapiVersion(uint value) => Value = value;

    /// <summary>Makes a version from its numbers: <c>new TapiVersion(2, 2)</c>.</summary>
    /// <param name="major">The major number, 0 to 65535.</param>
    /// <param name="minor">The minor number, 0 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or too large.</exception>
    public TapiVersion(int major, int minor) => Value = ((uint)Word(major, nameof(major)) << 16) | Word(minor, nameof(minor));

    /// <summary>The version as TAPI encodes it, for example 0x00020002 for 2.2.</summary>
    public uint Value { get; }

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

    /// <summary>Returns the version as people write it.</summary>
    /// <returns>For example "2.2".</returns>
    public override string ToString() => FormattableString.Invariant($"{Major}.{Minor}");

    private static ushort Word(int number, string name) => number is >= 0 and <= ushort.MaxValue
        ? (ushort)number
        : throw new ArgumentOutOfRangeException(name, number, "A version number has 16 bits.");
}
