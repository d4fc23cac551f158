using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Finds where a function mentions one of its locals.</summary>
internal static class LocalUses
{
    /// <summary>All mentions of its value; null when a lambda or a local function shares the local.</summary>
    /// <param name="declaration">The node that declares it.</param>
    public static IReadOnlyList<IdentifierNameSyntax>? Of(
        ILocalSymbol local, SyntaxNode declaration, SemanticModel model, CancellationToken cancellation)
    {
        var scope = CallPlace.Block(declaration);
        var names = scope is null ? null : In(scope, local, model, cancellation);
        return names is not null && names.TrueForAll(name => Function(name) == Function(declaration)) ? names : null;
    }

    /// <summary>All mentions of a variable's value in a piece of code.</summary>
    public static List<IdentifierNameSyntax> In(SyntaxNode scope, ISymbol variable, SemanticModel model, CancellationToken cancellation) =>
        Mentions.In(scope, variable, model, cancellation).Where(name => !IsNameOf(name)).ToList();

    /// <summary>The declaration statement of a local that is declared on its own, in a block.</summary>
    public static (LocalDeclarationStatementSyntax Statement, VariableDeclaratorSyntax Variable)? Declaration(
        ILocalSymbol local, CancellationToken cancellation) =>
        local is { RefKind: RefKind.None, DeclaringSyntaxReferences.Length: 1 }
        && local.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is VariableDeclaratorSyntax
        {
            Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { Modifiers.Count: 0 } statement }
        } variable
        && statement.UsingKeyword.ValueText.Length == 0
        && CallPlace.IsInList(statement)
            ? (statement, variable)
            : null;

    public static bool IsNameOf(IdentifierNameSyntax name) => NameOf.IsArgument(name.Parent);

    private static SyntaxNode? Function(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(item => item is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
