namespace Tapi.Generator.Analyzers.Facts;

/// <summary>Constants of any integer type as the 32 bits that TAPI uses.</summary>
internal static class Bits
{
    /// <summary>Null when the value is not an integer, or is more than 32 bits extended with zeros or with its sign.</summary>
    public static uint? Of(object? value) => value switch
    {
        sbyte number => unchecked((uint)number),
        short number => unchecked((uint)number),
        int number => unchecked((uint)number),
        byte number => number,
        ushort number => number,
        uint number => number,
        long and >= int.MinValue and <= uint.MaxValue => unchecked((uint)(long)value),
        ulong number when number <= uint.MaxValue || number >= unchecked((ulong)int.MinValue) => unchecked((uint)number),
        _ => null,
    };
}
