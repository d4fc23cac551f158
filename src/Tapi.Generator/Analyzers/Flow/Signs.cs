using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>The possible values of a function's result: an error, zero, or a request identifier.</summary>
[Flags]
internal enum Signs
{
    None = 0,
    Negative = 1,
    Zero = 2,
    Positive = 4,
    Any = Negative | Zero | Positive,
}

/// <summary>Narrows signs by a comparison with a constant.</summary>
internal static class SignComparison
{
    /// <summary>The signs for which <c>value kind constant</c> can be true.</summary>
    /// <param name="isUnsigned">Whether the value is compared as 32 unsigned bits, so that errors are the large numbers.</param>
    public static Signs WhenTrue(BinaryOperatorKind kind, long constant, bool isUnsigned)
    {
        var result = Signs.None;
        foreach (var (sign, low, high) in Ranges(isUnsigned))
        {
            if (CanHold(kind, low, high, constant))
            {
                result |= sign;
            }
        }

        return result;
    }

    public static Signs WhenFalse(BinaryOperatorKind kind, long constant, bool isUnsigned) =>
        Negate(kind) is { } opposite ? WhenTrue(opposite, constant, isUnsigned) : Signs.Any;

    /// <summary>The comparison with its sides exchanged.</summary>
    public static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    public static bool IsComparison(BinaryOperatorKind kind) => Negate(kind) is not null;

    private static BinaryOperatorKind? Negate(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => BinaryOperatorKind.NotEquals,
        BinaryOperatorKind.NotEquals => BinaryOperatorKind.Equals,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThan,
        _ => null,
    };

    private static IEnumerable<(Signs Sign, long Low, long High)> Ranges(bool isUnsigned)
    {
        yield return isUnsigned ? (Signs.Negative, 0x80000000L, 0xFFFFFFFFL) : (Signs.Negative, int.MinValue, -1);
        yield return (Signs.Zero, 0, 0);
        yield return (Signs.Positive, 1, int.MaxValue);
    }

    private static bool CanHold(BinaryOperatorKind kind, long low, long high, long constant) => kind switch
    {
        BinaryOperatorKind.Equals => low <= constant && constant <= high,
        BinaryOperatorKind.NotEquals => low != constant || high != constant,
        BinaryOperatorKind.LessThan => low < constant,
        BinaryOperatorKind.LessThanOrEqual => low <= constant,
        BinaryOperatorKind.GreaterThan => high > constant,
        BinaryOperatorKind.GreaterThanOrEqual => high >= constant,
        _ => true,
    };
}
