using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>The variable that an expression names.</summary>
internal static class Variables
{
    /// <summary>The local or parameter, also one that is declared on the spot; null for any other expression.</summary>
    public static ISymbol? Of(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IDeclarationExpressionOperation declaration => Of(declaration.Expression),
        _ => null,
    };

    /// <summary>The same behind the conversions of the language, which keep the value.</summary>
    public static ISymbol? Converted(IOperation operation) => Of(OperationTree.WithoutConversions(operation));
}
