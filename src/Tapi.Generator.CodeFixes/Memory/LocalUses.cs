using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Where a function mentions one of its locals.</summary>
internal static class LocalUses
{
    /// <summary>All mentions of its value; null when a lambda or a local function shares the local.</summary>
    /// <param name="declaration">The node that declares it.</param>
    public static IReadOnlyList<IdentifierNameSyntax>? Of(ILocalSymbol local, SyntaxNode declaration, SemanticModel model, CancellationToken cancellation)
    {
        var scope = CallPlace.Block(declaration);
        var names = scope?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, local)
                && !IsNameOf(name))
            .ToList();
        return names is not null && names.TrueForAll(name => Function(name) == Function(declaration)) ? names : null;
    }

    /// <summary>The declaration statement of a local that is declared on its own, in a block.</summary>
    public static (LocalDeclarationStatementSyntax Statement, VariableDeclaratorSyntax Variable)? Declaration(ILocalSymbol local, CancellationToken cancellation) =>
        local is { RefKind: RefKind.None, DeclaringSyntaxReferences.Length: 1 }
        && local.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is VariableDeclaratorSyntax
        {
            Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { Modifiers.Count: 0 } statement }
        } variable
        && statement.UsingKeyword.ValueText.Length == 0
        && CallPlace.IsInList(statement)
            ? (statement, variable)
            : null;

    public static bool IsNameOf(IdentifierNameSyntax name) =>
        name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };

    private static SyntaxNode? Function(SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(item => item is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
