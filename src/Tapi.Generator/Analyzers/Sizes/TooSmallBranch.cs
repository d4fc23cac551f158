using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Sizes;

/// <summary>What code does when its buffer was too small.</summary>
internal static class TooSmallBranch
{
    /// <summary>The code that runs when a comparison with the error is true; null where that is not a single branch.</summary>
    public static IOperation? Of(IOperation comparison, BinaryOperatorKind kind)
    {
        for (var (child, parent) = (comparison, comparison.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }
                    when kind == BinaryOperatorKind.Equals:
                case IConversionOperation or IPatternOperation or ICaseClauseOperation:
                    break;
                case IConditionalOperation conditional when child == conditional.Condition:
                    return kind switch
                    {
                        BinaryOperatorKind.Equals => conditional.WhenTrue,
                        BinaryOperatorKind.NotEquals => conditional.WhenFalse,
                        _ => null,
                    };
                case ISwitchCaseOperation section when child is ICaseClauseOperation:
                    return section;
                case ISwitchExpressionArmOperation arm when child == arm.Pattern:
                    return arm.Value;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether the branch throws or returns without calling a method of the project that could try again.</summary>
    public static bool GivesUp(IOperation branch, TapiProject project)
    {
        var leaves = false;
        var pending = new Stack<IOperation>([branch]);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            switch (operation)
            {
                case IThrowOperation:
                    leaves = true;
                    continue;
                case IReturnOperation { IsImplicit: false }:
                    leaves = true;
                    break;
                case ILoopOperation or IBranchOperation { BranchKind: not BranchKind.Break }:
                case IInvocationOperation invocation
                    when !invocation.TargetMethod.DeclaringSyntaxReferences.IsEmpty && project.Import(invocation.TargetMethod) is null:
                    return false;
            }

            foreach (var child in operation.ChildOperations)
            {
                pending.Push(child);
            }
        }

        return leaves;
    }
}
