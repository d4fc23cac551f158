using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Constants;

/// <summary>Tests one bit of a bit field instead of comparing the whole.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CombinedFlagsFix() : TapiFix(DiagnosticIds.CombinedFlags)
{
    private protected override Task<FixChange?> ChangeAsync(FixContext context) => Task.FromResult(
        context.Diagnostic.Properties.ContainsKey(FixProperties.IsBitTest)
            && context.Node is BinaryExpressionSyntax comparison
            && comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
                ? context.Replace("Test the bit", comparison, Test(comparison))
                : null);

    private static ExpressionSyntax Test(BinaryExpressionSyntax comparison)
    {
        var kind = comparison.IsKind(SyntaxKind.EqualsExpression) ? SyntaxKind.NotEqualsExpression : SyntaxKind.EqualsExpression;
        var both = SyntaxFactory.BinaryExpression(
            SyntaxKind.BitwiseAndExpression,
            comparison.Left,
            SyntaxFactory.Token(SyntaxKind.AmpersandToken).WithTriviaFrom(comparison.OperatorToken),
            comparison.Right.WithoutTrailingTrivia());
        var zero = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(0));
        return SyntaxFactory.BinaryExpression(
            kind, SyntaxFactory.ParenthesizedExpression(both.WithoutTrivia()).WithTrailingTrivia(SyntaxFactory.Space), zero)
            .WithTriviaFrom(comparison)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
