using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Whether code that names a reply's message matches replies with requests.</summary>
internal enum ReplyMatch
{
    /// <summary>Nothing: no reply is handled there.</summary>
    Unrelated,

    /// <summary>Any reply is handled there.</summary>
    Missing,

    Possible,
}

/// <summary>Finds out what code does with a reply, before and in the branch that handles it.</summary>
internal static class ReplyMatching
{
    public static ReplyMatch Judge(IOperation constant, ResultTracer tracer)
    {
        if (ReplyBranch.Of(constant) is not { Body.Count: > 0 } branch || Jumps(branch))
        {
            return IsAlias(constant) ? ReplyMatch.Unrelated : ReplyMatch.Possible;
        }

        if (!HasEffect(branch))
        {
            return ReplyMatch.Unrelated;
        }

        return MessageSource.Of(branch.Compared) is { } source && !ReadsFirst(branch, source, tracer)
            ? ReplyMatch.Missing
            : ReplyMatch.Possible;
    }

    /// <summary>Whether the constant only initializes another one.</summary>
    private static bool IsAlias(IOperation constant)
    {
        return OperationTree.WithAnyConversion(constant).Parent is IFieldInitializerOperation;
    }

    /// <summary>Whether the branch does more than show that a reply arrived.</summary>
    private static bool HasEffect(ReplyBranch branch) => branch.Body.SelectMany(item => item.DescendantsAndSelf()).Any(HasEffect);

    private static bool HasEffect(IOperation operation) => operation switch
    {
        IInvocationOperation call => !LogSinks.Has(call.TargetMethod)
            && !LogSinks.BuildsText(call.TargetMethod)
            && call.TargetMethod.Name != nameof(ToString)
            && !LogSinks.ShowsText(call.TargetMethod),
        IAssignmentOperation assignment => assignment.Target is not (ILocalReferenceOperation or IDiscardOperation),
        _ => false,
    };

    /// <summary>Whether the branch also runs code of another one.</summary>
    private static bool Jumps(ReplyBranch branch) =>
        branch.Body
            .SelectMany(item => item.DescendantsAndSelf())
            .Any(operation => operation is IBranchOperation { BranchKind: BranchKind.GoTo });

    /// <summary>Whether dwParam1 is used on the way. Code for other messages and logging do not count.</summary>
    private static bool ReadsFirst(ReplyBranch branch, MessageSource source, ResultTracer tracer)
    {
        var body = branch.Body[0];
        var around = new HashSet<IOperation>();
        var root = body;
        for (var outer = body; outer is not null; outer = outer.Parent)
        {
            around.Add(outer);
            root = outer;
        }

        return root.DescendantsAndSelf().Any(
            operation => source.IsRead(operation)
                && !IsElsewhere(operation, around, source)
                && !IsLogged(operation)
                && !IsLost(operation, source, tracer));
    }

    /// <summary>Whether an operation runs for other messages only.</summary>
    private static bool IsElsewhere(IOperation operation, HashSet<IOperation> around, MessageSource source)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            // They are two branches of one decision.
            if (around.Contains(parent))
            {
                return parent switch
                {
                    IConditionalOperation conditional => child != conditional.Condition,
                    ISwitchOperation => child is ISwitchCaseOperation,
                    ISwitchExpressionOperation => child is ISwitchExpressionArmOperation,
                    _ => false,
                };
            }

            // A decision before or after, for another number.
            if (parent is IConditionalOperation { Condition: IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals } decision
                && child == decision.WhenTrue
                && (source.IsNumber(OperationTree.WithoutAnyConversion(equals.LeftOperand))
                    || source.IsNumber(OperationTree.WithoutAnyConversion(equals.RightOperand))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method of the project gets the identifier and does nothing with it.</summary>
    private static bool IsLost(IOperation operation, MessageSource source, ResultTracer tracer)
    {
        var value = source.IdentifierAt(operation) is { } identifier ? OperationTree.WithAnyConversion(identifier) : null;
        return value?.Parent is IArgumentOperation { Parent: IInvocationOperation } argument && tracer.Loses(argument);
    }

    private static bool IsLogged(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IArgumentOperation { Parent: IInvocationOperation call } when LogSinks.Has(call.TargetMethod):
                    return true;
                case IArgumentOperation { Parent: IInvocationOperation call } when !LogSinks.BuildsText(call.TargetMethod):
                case IAssignmentOperation or IVariableInitializerOperation or IBlockOperation:
                    return false;
            }
        }

        return false;
    }
}
