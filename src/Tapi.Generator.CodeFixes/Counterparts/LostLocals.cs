using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>The declarations of variables that only the old call needed.</summary>
internal static class LostLocals
{
    /// <param name="gone">The code that is removed.</param>
    /// <param name="written">The new code: what it mentions stays.</param>
    public static IEnumerable<StatementSyntax> Of(HandWrittenCall call, IReadOnlyList<SyntaxNode> gone, IReadOnlyList<string> written)
    {
        var kept = new HashSet<string>(
            written.SelectMany(text => SyntaxFactory.ParseTokens(text))
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(token => token.ValueText),
            StringComparer.Ordinal);
        return gone
            .SelectMany(node => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Where(name => !kept.Contains(name.Identifier.ValueText))
            .Select(name => call.Model.GetSymbolInfo(name, call.Cancellation).Symbol)
            .OfType<ILocalSymbol>()
            .Distinct<ILocalSymbol>(SymbolEqualityComparer.Default)
            .Where(
                local => Mentions.Of(local, call.Syntax, call.Model, call.Cancellation).All(
                    mention => gone.Any(node => node.Span.Contains(mention.Span))))
            .Select(local => Declaration(local, call))
            .OfType<StatementSyntax>()
            .Where(statement => !gone.Any(node => node.Span.Contains(statement.Span)));
    }

    private static LocalDeclarationStatementSyntax? Declaration(ILocalSymbol local, HandWrittenCall call) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(call.Cancellation) is VariableDeclaratorSyntax
        {
            Parent: VariableDeclarationSyntax
            {
                Variables.Count: 1,
                Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Parent: BlockSyntax or GlobalStatementSyntax } statement,
            },
        } declarator
        && (declarator.Initializer is null
            || (call.Model.GetOperation(declarator.Initializer.Value, call.Cancellation) is { } value && Values.IsPure(value)))
        && statement.DescendantTrivia().All(
            trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            ? statement
            : null;
}
