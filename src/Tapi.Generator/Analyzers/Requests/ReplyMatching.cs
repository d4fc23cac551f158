using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Whether code that names a reply's message reads a part of it.</summary>
internal enum ReplyMatch
{
    /// <summary>Nothing: no reply is handled there.</summary>
    Unrelated,

    /// <summary>It is handled there without the part.</summary>
    Missing,

    Possible,
}

/// <summary>Finds out what code does with a part of a reply, before and in the branch that handles it.</summary>
internal static class ReplyMatching
{
    public static ReplyMatch Judge(IOperation constant, ResultTracer tracer, int part)
    {
        if (ReplyBranch.Of(constant) is not { Body.Count: > 0 } branch || Jumps(branch))
        {
            return IsAlias(constant) ? ReplyMatch.Unrelated : ReplyMatch.Possible;
        }

        if (!HasEffect(branch))
        {
            return ReplyMatch.Unrelated;
        }

        return MessageSource.Of(branch.Compared, part) is { } source && !Reads(branch, source, tracer, part == MessageSource.Identifier)
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

    /// <summary>
    /// Whether the part is used on the way. Code for other messages does not count, nor does an identifier that is only logged.
    /// </summary>
    private static bool Reads(ReplyBranch branch, MessageSource source, ResultTracer tracer, bool isIdentifier)
    {
        var body = branch.Body[0];
        var around = new HashSet<IOperation>();
        var root = body;
        for (var outer = body; outer is not null; outer = outer.Parent)
        {
            _ = outer != body && around.Add(outer);
            root = outer;
        }

        return root.DescendantsAndSelf().Any(
            operation => source.IsRead(operation)
                && !IsElsewhere(operation, branch, around, source)
                && !(isIdentifier && IsLogged(operation))
                && !IsLost(operation, source, tracer, isIdentifier));
    }

    /// <summary>Whether an operation runs for other messages only.</summary>
    private static bool IsElsewhere(IOperation operation, ReplyBranch branch, HashSet<IOperation> around, MessageSource source)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (branch.Body.Contains(child))
            {
                return false;
            }

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

    /// <summary>Whether a method of the project gets the part and does nothing with it.</summary>
    private static bool IsLost(IOperation operation, MessageSource source, ResultTracer tracer, bool isIdentifier)
    {
        var value = source.PartAt(operation) is { } part ? OperationTree.WithAnyConversion(part) : null;
        return value?.Parent is IArgumentOperation { Parent: IInvocationOperation } argument
            && (isIdentifier ? tracer.Loses(argument) : tracer.Ignores(argument));
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
