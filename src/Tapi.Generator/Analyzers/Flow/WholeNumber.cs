using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Constants of any integer type, as long.</summary>
internal static class WholeNumber
{
    /// <summary>The constant's value; null when the operation is not a constant, or does not fit.</summary>
    public static long? Of(IOperation? operation) => operation?.ConstantValue is { HasValue: true, Value: { } value } ? Of(value) : null;

    public static long? Of(object? value) => value switch
    {
        int number => number,
        uint number => number,
        long number => number,
        short number => number,
        ushort number => number,
        byte number => number,
        sbyte number => number,
        char number => number,
        ulong number when number <= long.MaxValue => (long)number,
        _ => null,
    };
}
