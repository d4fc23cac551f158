using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>The variable that an expression names; null for any other expression.</summary>
internal static class Variables
{
    /// <summary>The local or parameter.</summary>
    public static ISymbol? Of(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>The local or parameter, also one that is converted or declared on the spot.</summary>
    public static ISymbol? Within(IOperation operation) => OperationTree.WithoutConversions(operation) switch
    {
        IDeclarationExpressionOperation declaration => Within(declaration.Expression),
        var plain => Of(plain),
    };

    /// <summary>The local, parameter, field or property.</summary>
    public static ISymbol? OrMember(IOperation operation) =>
        Of(operation) ?? (operation is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member ? member.Member : null);
}
