using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>A test of the followed value against a constant.</summary>
internal sealed record Condition(BinaryOperatorKind Kind, long Constant, bool IsUnsigned, bool IsNegated)
{
    /// <summary>What the value can be after this outcome of the test.</summary>
    public Signs Signs(bool isTrue) => isTrue != IsNegated
        ? SignComparison.WhenTrue(Kind, Constant, IsUnsigned)
        : SignComparison.WhenFalse(Kind, Constant, IsUnsigned);

    /// <summary>The test that an operation makes; null when it makes none, or does not test the value.</summary>
    public static Condition? Read(IOperation operation, Func<IOperation, bool> holds)
    {
        switch (operation)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Read(not.Operand, holds) is { } inner ? inner with { IsNegated = !inner.IsNegated } : null;
            case IBinaryOperation binary when SignComparison.IsComparison(binary.OperatorKind):
                if (WholeNumber.Of(binary.RightOperand) is { } right && holds(binary.LeftOperand))
                {
                    return new Condition(binary.OperatorKind, right, IsUnsignedValue(binary.LeftOperand), false);
                }

                return WholeNumber.Of(binary.LeftOperand) is { } left && holds(binary.RightOperand)
                    ? new Condition(SignComparison.Mirror(binary.OperatorKind), left, IsUnsignedValue(binary.RightOperand), false)
                    : null;
            case IIsPatternOperation pattern when holds(pattern.Value):
                var isNegated = pattern.Pattern is INegatedPatternOperation;
                var (kind, operand) = Of(pattern.Pattern is INegatedPatternOperation negated ? negated.Pattern : pattern.Pattern);
                return WholeNumber.Of(operand) is { } constant
                    ? new Condition(kind, constant, IsUnsignedValue(pattern.Value), isNegated)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>The comparison that a simple pattern makes.</summary>
    public static (BinaryOperatorKind Kind, IOperation? Operand) Of(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => (BinaryOperatorKind.Equals, constant.Value),
        IRelationalPatternOperation relational => (relational.OperatorKind, relational.Value),
        INegatedPatternOperation { Pattern: IConstantPatternOperation constant } => (BinaryOperatorKind.NotEquals, constant.Value),
        _ => (BinaryOperatorKind.None, null),
    };

    /// <summary>Whether a value is read as 32 unsigned bits, because it is declared that way or converted.</summary>
    public static bool IsUnsignedValue(IOperation value)
    {
        while (true)
        {
            var type = value.Type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : value.Type;
            switch (type?.SpecialType)
            {
                case SpecialType.System_UInt32:
                    return true;
                case SpecialType.System_Int32:
                    return false;
            }

            if (value is not IConversionOperation conversion)
            {
                return false;
            }

            value = conversion.Operand;
        }
    }
}
