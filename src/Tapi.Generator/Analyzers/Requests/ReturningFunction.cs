using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Finds the method or local function whose callers get an operation's result.</summary>
internal static class ReturningFunction
{
    /// <summary>Null for a lambda, an accessor, and a method that does not return an integer: it is unknown who gets the value.</summary>
    public static IMethodSymbol? Of(IOperation operation, FunctionGraphs graphs, ISymbol? containing)
    {
        var function = graphs.Find(operation)?.OriginalOperation switch
        {
            ILocalFunctionOperation local => local.Symbol,
            IMethodBodyOperation => containing as IMethodSymbol,
            _ => null,
        };
        return function is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } && ResultType.IsWholeNumber(function.ReturnType)
            ? Definition(function)
            : null;
    }

    /// <summary>One symbol for a method, however it is referred to.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialDefinitionPart ?? definition;
    }
}
