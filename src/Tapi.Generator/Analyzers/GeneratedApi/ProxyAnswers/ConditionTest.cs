using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>A condition that compares one variable with one constant.</summary>
/// <param name="Constant">The constant; <see cref="Null"/> for null.</param>
internal readonly record struct ConditionTest(ISymbol Variable, object Constant, bool IsNegated)
{
    public static readonly object Null = DBNull.Value;

    public static ConditionTest? Of(IOperation condition)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Of(not.Operand) is { } inner ? inner with { IsNegated = !inner.IsNegated } : null;
            case ILocalReferenceOperation or IParameterReferenceOperation when condition.Type?.SpecialType == SpecialType.System_Boolean:
                return new ConditionTest(Variables.Within(condition)!, true, false);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null } binary:
                return Of(binary.LeftOperand, binary.RightOperand, binary.OperatorKind == BinaryOperatorKind.NotEquals);
            case IIsPatternOperation { Pattern: IConstantPatternOperation constant } pattern:
                return Of(pattern.Value, constant.Value, false);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constant } } pattern:
                return Of(pattern.Value, constant.Value, true);
            case IIsNullOperation isNull:
                return Variables.Within(isNull.Operand) is { } tested ? new ConditionTest(tested, Null, false) : null;
            default:
                return null;
        }
    }

    /// <summary>The constant value of an operation; null when it has none.</summary>
    public static object? ConstantOf(IOperation? operation) =>
        operation?.ConstantValue is { HasValue: true } constant ? constant.Value ?? Null : null;

    private static ConditionTest? Of(IOperation left, IOperation right, bool isNegated)
    {
        var (variable, constant) = ConstantOf(right) is { } value
            ? (Variables.Within(left), value)
            : (Variables.Within(right), ConstantOf(left));
        if (variable is null || constant is null)
        {
            return null;
        }

        // A boolean has only one question.
        return constant is false ? new ConditionTest(variable, true, !isNegated) : new ConditionTest(variable, constant, isNegated);
    }
}
