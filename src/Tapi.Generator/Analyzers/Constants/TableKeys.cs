using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>The keys that a dictionary or set is created with, where the variable that holds it is declared.</summary>
internal static class TableKeys
{
    /// <summary>Null when the table's creation is not visible.</summary>
    public static IReadOnlyList<IOperation>? Of(IOperation table, Compilation compilation, CancellationToken cancellation)
    {
        var value = Variables.OrMember(table)?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };
        if (value is null || !compilation.ContainsSyntaxTree(value.SyntaxTree))
        {
            return null;
        }

        // Tables are looked up in few places, and they may be created in another file.
#pragma warning disable RS1030
        var made = compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value, cancellation);
#pragma warning restore RS1030
        return made is IObjectCreationOperation { Initializer: { } initializer }
            ? initializer.Initializers.Select(Key).OfType<IOperation>().ToList()
            : null;
    }

    private static IOperation? Key(IOperation entry) => entry switch
    {
        IInvocationOperation { Arguments: { Length: > 0 } arguments } => arguments[0].Value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } arguments } } => arguments[0].Value,
        _ => null,
    };
}
