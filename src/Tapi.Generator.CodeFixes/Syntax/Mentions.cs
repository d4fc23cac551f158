using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Syntax;

/// <summary>Finds the mentions of a symbol.</summary>
internal static class Mentions
{
    /// <summary>
    /// The mentions of a symbol, except its declaration, in the member around a node; outside members, in the whole file.
    /// </summary>
    public static IReadOnlyList<IdentifierNameSyntax> Of(
        ISymbol? symbol, SyntaxNode place, SemanticModel model, CancellationToken cancellation) =>
        In(Scope(place), symbol, model, cancellation);

    public static IReadOnlyList<IdentifierNameSyntax> In(
        SyntaxNode scope, ISymbol? symbol, SemanticModel model, CancellationToken cancellation) =>
        scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol?.Name)
            .Where(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, symbol))
            .ToList();

    public static SyntaxNode Scope(SyntaxNode place) =>
        place.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? place.SyntaxTree.GetRoot();
}
