using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Reads conditions about the result of a wait: a boolean, or the codes of WaitForSingleObject and WaitAny.</summary>
internal static class WaitTest
{
    private const long TimedOut = 258;

    /// <summary>The value that a condition tests.</summary>
    public static IOperation Tested(IOperation condition)
    {
        var plain = OperationTree.WithoutAnyConversion(condition);
        return plain switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Tested(not.Operand),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary =>
                Tested(binary.LeftOperand.ConstantValue.HasValue ? binary.RightOperand : binary.LeftOperand),
            IIsPatternOperation pattern => Tested(pattern.Value),
            _ => plain,
        };
    }

    /// <summary>Whether the wait has succeeded when the condition is true.</summary>
    public static bool MeansEnd(IOperation condition, IOperation tested)
    {
        var plain = OperationTree.WithoutAnyConversion(condition);
        return plain switch
        {
            _ when plain == tested => true,
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !MeansEnd(not.Operand, tested),
            IBinaryOperation binary when binary.LeftOperand.ConstantValue.HasValue =>
                Compare(binary, binary.RightOperand, binary.LeftOperand),
            IBinaryOperation binary => Compare(binary, binary.LeftOperand, binary.RightOperand),
            IIsPatternOperation { Pattern: IConstantPatternOperation constant } => Is(constant.Value),
            IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constant } } =>
                !Is(constant.Value),
            _ => true,
        };

        bool Compare(IBinaryOperation binary, IOperation value, IOperation constant) =>
            (binary.OperatorKind == BinaryOperatorKind.Equals) == (MeansEnd(value, tested) == Is(constant));
    }

    /// <summary>Whether a wait that returns this value has succeeded.</summary>
    private static bool Is(IOperation value) =>
        value.ConstantValue is not { HasValue: true, Value: { } constant } || constant switch
        {
            bool isTrue => isTrue,
            _ => Flow.WholeNumber.Of(constant) is not (TimedOut or < 0 or uint.MaxValue),
        };
}
