using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Recognizes expressions that read native memory.</summary>
internal static class EarlyRead
{
    public static bool Is(IOperation operation, IReadOnlyCollection<MemoryName> names, IOperation body)
    {
        if (operation is IInvocationOperation call)
        {
            return FrameworkMember.Is(call.TargetMethod)
                && call.TargetMethod.ContainingType.Name == "Marshal"
                && (call.TargetMethod.Name.StartsWith("Read", StringComparison.Ordinal)
                    || call.TargetMethod.Name.StartsWith("PtrTo", StringComparison.Ordinal))
                && call.Arguments.Length > 0
                && new MemoryNames(body).Of(call.Arguments[0].Value).Any(names.Contains)
                && !AsksWhetherItIsThere(operation);
        }

        // The compiler gives no operation of its own to what a pointer points to.
        var isTarget = operation.Syntax.IsKind(SyntaxKind.PointerIndirectionExpression)
            || operation.Syntax.IsKind(SyntaxKind.ElementAccessExpression);
        return isTarget
            && operation.Kind == OperationKind.None
            && operation.ChildOperations.FirstOrDefault() is { Type: IPointerTypeSymbol } pointer
            && new MemoryNames(body).Of(pointer).Any(names.Contains)
            && operation.Parent is not (IAddressOfOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None })
            && operation.Parent is not IIncrementOrDecrementOperation
            && !(operation.Parent is IAssignmentOperation assignment && assignment.Target == operation)
            && !AsksWhetherItIsThere(operation);
    }

    private static bool AsksWhetherItIsThere(IOperation read)
    {
        var value = OperationTree.WithAnyConversion(read);
        return value.Parent is IBinaryOperation binary
            && SignComparison.IsComparison(binary.OperatorKind)
            && WholeNumber.Of(binary.LeftOperand == value ? binary.RightOperand : binary.LeftOperand) == 0;
    }
}
