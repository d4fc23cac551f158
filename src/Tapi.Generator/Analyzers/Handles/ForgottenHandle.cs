using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Handles;

/// <summary>Finds the variable that is cleared right after a call with its handle.</summary>
internal static class ForgottenHandle
{
    /// <summary>
    /// The field of this object, or the static field, that is set to zero after the call before anything else can use it; null when there
    /// is none.
    /// </summary>
    /// <param name="handle">The field itself, or a parameter that gets its value.</param>
    public static IFieldSymbol? Of(IInvocationOperation call, IOperation handle, TapiProject project)
    {
        if (Statement(call) is not { Parent: IBlockOperation block } statement)
        {
            return null;
        }

        var later = block.Operations.SkipWhile(item => item != statement).Skip(1).ToList();
        var cleared = handle is IParameterReferenceOperation ? later.Select(Cleared).FirstOrDefault(item => item is not null) : null;
        if ((OwnField(handle) ?? cleared) is not { } field)
        {
            return null;
        }

        foreach (var next in later)
        {
            if (next is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment }
                && SymbolEqualityComparer.Default.Equals(OwnField(assignment.Target), field))
            {
                return IsNothing(assignment.Value) ? field : null;
            }

            // What is left after a failure has nothing to deallocate later.
            var isFailure = next is IConditionalOperation { WhenFalse: null } conditional && IsFailure(conditional.Condition);
            if (next.DescendantsAndSelf().Any(item => MayUse(item, field, project, isFailure)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The field that a statement sets to zero.</summary>
    private static IFieldSymbol? Cleared(IOperation statement) =>
        statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } && IsNothing(assignment.Value)
            ? OwnField(assignment.Target)
            : null;

    private static bool IsFailure(IOperation condition) =>
        Condition.Read(condition, static _ => true) is { } test && (test.Signs(true) & Signs.Positive) == Signs.None;

    /// <summary>The field of this object, or the static field, that an expression reads or sets.</summary>
    public static IFieldSymbol? OwnField(IOperation operation) =>
        OperationTree.WithoutAddress(operation) is IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field
            ? field.Field
            : null;

    /// <summary>Whether code that reads a field passes its value to something that may deallocate the handle later.</summary>
    public static bool IsCopied(IOperation reference, TapiProject project)
    {
        var value = OperationTree.WithAnyConversion(reference);
        return value.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target != value,
            IBinaryOperation or IIsPatternOperation or IInterpolationOperation => false,
            IArgumentOperation { Parent: IInvocationOperation call } =>
                project.Import(call.TargetMethod) is null && !LogSinks.Has(call.TargetMethod),
            _ => true,
        };
    }

    private static IOperation? Statement(IOperation operation)
    {
        while (operation.Parent is { } parent and not IBlockOperation)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation or ISwitchCaseOperation
                || (parent is IConditionalOperation conditional && operation != conditional.Condition))
            {
                return null;
            }

            operation = parent;
        }

        return operation;
    }

    private static bool MayUse(IOperation operation, IFieldSymbol field, TapiProject project, bool isFailure) => operation switch
    {
        IFieldReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Field, field),
        IInvocationOperation invocation =>
            project.Import(invocation.TargetMethod) is null && !LogSinks.Has(invocation.TargetMethod) && !IsCollection(invocation),
        IReturnOperation or IBranchOperation => !isFailure,
        IAwaitOperation => true,
        _ => false,
    };

    // A request identifier is often kept in one.
    private static bool IsCollection(IInvocationOperation invocation) =>
        FrameworkMember.Is(invocation.TargetMethod)
        && invocation.TargetMethod.ContainingType.AllInterfaces.Any(item => item.Name == "ICollection");

    private static bool IsNothing(IOperation value) =>
        value is IDefaultValueOperation
        || WholeNumber.Of(OperationTree.WithoutAddress(value)) == 0
        || OperationTree.WithoutAddress(value) is IDefaultValueOperation
            or IFieldReferenceOperation { Field: { Name: nameof(IntPtr.Zero), IsStatic: true } };
}
