using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Finds the function that runs an operation.</summary>
internal static class EnclosingFunction
{
    /// <summary>The lambda, the local function or the whole body around it.</summary>
    public static IOperation Of(IOperation operation)
    {
        while (operation.Parent is { } parent && operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The lambda or local function that uses a local of an enclosing function; null where there is none.</summary>
    public static IMethodSymbol? Capturing(ILocalReferenceOperation reference)
    {
        var function = Of(reference) switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => null,
        };
        return SymbolEqualityComparer.Default.Equals(function, reference.Local.ContainingSymbol) ? null : function;
    }
}
