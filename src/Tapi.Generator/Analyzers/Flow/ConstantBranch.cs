using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Finds out what code handles, from the comparisons with constants around it.</summary>
/// <typeparam name="T">What a comparison reveals.</typeparam>
internal abstract class ConstantBranch<T>
    where T : class
{
    private static readonly IReadOnlyList<T> Unknown = [];

    /// <summary>The cases in which an operation runs; empty when nothing around it says.</summary>
    public IReadOnlyList<T> Around(IOperation operation)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            var known = parent switch
            {
                ISwitchCaseOperation { Parent: ISwitchOperation choice } section =>
                    All(section.Clauses.Select(clause => Clause(choice.Value, clause))),
                ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm =>
                    Pattern(choice.Value, arm.Pattern, isTrue: true),
                IConditionalOperation conditional when child == conditional.WhenTrue => Condition(conditional.Condition, isTrue: true),
                IConditionalOperation conditional when child == conditional.WhenFalse => Condition(conditional.Condition, isTrue: false),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand =>
                    Condition(both.LeftOperand, isTrue: true),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand =>
                    Condition(either.LeftOperand, isTrue: false),
                _ => Unknown,
            };
            if (known.Count > 0)
            {
                return known;
            }
        }

        return Unknown;
    }

    private IReadOnlyList<T> Clause(IOperation value, ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => Compare(value, single.Value),
        IPatternCaseClauseOperation pattern => Pattern(value, pattern.Pattern, isTrue: true),
        _ => Unknown,
    };

    private IReadOnlyList<T> Condition(IOperation condition, bool isTrue) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Condition(not.Operand, !isTrue),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
            Both(
                Condition(both.LeftOperand, isTrue),
                Condition(both.RightOperand, isTrue),
                both.OperatorKind == BinaryOperatorKind.ConditionalAnd == isTrue),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when isTrue => Compare(equals.LeftOperand, equals.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs when !isTrue =>
            Compare(differs.LeftOperand, differs.RightOperand),
        IIsPatternOperation pattern => Pattern(pattern.Value, pattern.Pattern, isTrue),
        _ => Unknown,
    };

    private IReadOnlyList<T> Pattern(IOperation value, IPatternOperation pattern, bool isTrue) => pattern switch
    {
        IConstantPatternOperation constant when isTrue => Compare(value, constant.Value),
        INegatedPatternOperation negated => Pattern(value, negated.Pattern, !isTrue),
        IBinaryPatternOperation both =>
            Both(
                Pattern(value, both.LeftPattern, isTrue),
                Pattern(value, both.RightPattern, isTrue),
                both.OperatorKind == BinaryOperatorKind.And == isTrue),
        _ => Unknown,
    };

    /// <summary>If both conditions hold, knowing one is enough; if either holds, both must be known.</summary>
    private static IReadOnlyList<T> Both(IReadOnlyList<T> left, IReadOnlyList<T> right, bool holdBoth) =>
        holdBoth ? (left.Count > 0 ? left : right) : All([left, right]);

    private static IReadOnlyList<T> All(IEnumerable<IReadOnlyList<T>> choices)
    {
        var all = new List<T>();
        foreach (var choice in choices)
        {
            if (choice.Count == 0)
            {
                return Unknown;
            }

            all.AddRange(choice);
        }

        return all;
    }

    private IReadOnlyList<T> Compare(IOperation left, IOperation right) => Compared(left, right) is { } known ? [known] : Unknown;

    /// <summary>What the equality of two values reveals.</summary>
    private protected abstract T? Compared(IOperation left, IOperation right);

    /// <summary>The name of the constant behind a value.</summary>
    private protected static string? ConstantName(IOperation operation) => OperationTree.WithoutAnyConversion(operation) switch
    {
        IFieldReferenceOperation { Field: { IsConst: true } or { IsStatic: true, IsReadOnly: true } } field => field.Field.Name,
        ILocalReferenceOperation { Local.IsConst: true } local => local.Local.Name,
        _ => null,
    };
}
