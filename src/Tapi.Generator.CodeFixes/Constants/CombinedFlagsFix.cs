using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Tapi.Generator.Analyzers.Constants;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Constants;

/// <summary>Tests one bit of a bit field instead of comparing the whole.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CombinedFlagsFix : CodeFixProvider
{
    private const string Title = "Test the bit";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.CombinedFlags);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null && diagnostic.Properties.ContainsKey(CombinedFlagsAnalyzer.FixProperty)
                && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is BinaryExpressionSyntax comparison
                && comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(comparison, Test(comparison)))), equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    private static ExpressionSyntax Test(BinaryExpressionSyntax comparison)
    {
        var kind = comparison.IsKind(SyntaxKind.EqualsExpression) ? SyntaxKind.NotEqualsExpression : SyntaxKind.EqualsExpression;
        var both = SyntaxFactory.BinaryExpression(
            SyntaxKind.BitwiseAndExpression,
            comparison.Left,
            SyntaxFactory.Token(SyntaxKind.AmpersandToken).WithTriviaFrom(comparison.OperatorToken),
            comparison.Right.WithoutTrailingTrivia());
        var zero = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(0));
        return SyntaxFactory.BinaryExpression(kind, SyntaxFactory.ParenthesizedExpression(both.WithoutTrivia()).WithTrailingTrivia(SyntaxFactory.Space), zero)
            .WithTriviaFrom(comparison)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
