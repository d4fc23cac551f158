using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>The code that runs when a message's number equals a constant.</summary>
/// <param name="Compared">What the constant is compared with.</param>
/// <param name="Body">The code, as the operations in it.</param>
internal sealed record ReplyBranch(IOperation Compared, IReadOnlyList<IOperation> Body)
{
    /// <summary>Null when the constant is not part of a comparison that selects code.</summary>
    public static ReplyBranch? Of(IOperation constant)
    {
        var value = OperationTree.WithAnyConversion(constant);
        switch (value.Parent)
        {
            case ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } section }:
                return new ReplyBranch(OperationTree.WithoutAnyConversion(choice.Value), section.Body);
            case IConstantPatternOperation pattern:
                return Of(pattern);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals:
                return Of(equals.LeftOperand == value ? equals.RightOperand : equals.LeftOperand, equals);
            default:
                return null;
        }
    }

    private static ReplyBranch? Of(IPatternOperation pattern)
    {
        IOperation outer = pattern;
        while (outer.Parent is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either)
        {
            outer = either;
        }

        return outer.Parent switch
        {
            IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } section } =>
                new ReplyBranch(OperationTree.WithoutAnyConversion(choice.Value), section.Body),
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm =>
                new ReplyBranch(OperationTree.WithoutAnyConversion(choice.Value), [arm.Value]),
            IIsPatternOperation test => Of(test.Value, test),
            _ => null,
        };
    }

    private static ReplyBranch? Of(IOperation compared, IOperation test)
    {
        while (test.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both)
        {
            test = both;
        }

        return test.Parent is IConditionalOperation conditional && conditional.Condition == test
            ? new ReplyBranch(OperationTree.WithoutAnyConversion(compared), [conditional.WhenTrue])
            : null;
    }
}
