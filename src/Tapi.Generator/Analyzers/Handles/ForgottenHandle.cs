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
    public static IFieldSymbol? Of(IInvocationOperation call, IOperation handle, TapiProject project)
    {
        if (OwnField(handle) is not { } field || Statement(call) is not { Parent: IBlockOperation block } statement)
        {
            return null;
        }

        foreach (var next in block.Operations.SkipWhile(item => item != statement).Skip(1))
        {
            if (next is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment }
                && SymbolEqualityComparer.Default.Equals(OwnField(assignment.Target), field))
            {
                return IsNothing(assignment.Value) ? field : null;
            }

            if (next.DescendantsAndSelf().Any(item => MayUse(item, field, project)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The field of this object, or the static field, that an expression reads or sets.</summary>
    public static IFieldSymbol? OwnField(IOperation operation) =>
        OperationTree.WithoutAddress(operation) is IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field
            ? field.Field
            : null;

    /// <summary>Whether code that reads a field passes its value to something that may deallocate the handle later.</summary>
    public static bool IsCopied(IFieldReferenceOperation reference, TapiProject project)
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

    private static bool MayUse(IOperation operation, IFieldSymbol field, TapiProject project) => operation switch
    {
        IFieldReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Field, field),
        IInvocationOperation invocation => project.Import(invocation.TargetMethod) is null && !LogSinks.Has(invocation.TargetMethod),
        IReturnOperation or IBranchOperation or IAwaitOperation => true,
        _ => false,
    };

    private static bool IsNothing(IOperation value) =>
        value is IDefaultValueOperation
        || WholeNumber.Of(OperationTree.WithoutAddress(value)) == 0
        || OperationTree.WithoutAddress(value) is IDefaultValueOperation
            or IFieldReferenceOperation { Field: { Name: nameof(IntPtr.Zero), IsStatic: true } };
}
