using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Constants;

/// <summary>Makes both sides of a comparison signed, or both unsigned.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NeverEqualFix() : TapiFix(DiagnosticIds.NeverEqual)
{
    private protected override Task<FixChange?> ChangeAsync(FixContext context) => Task.FromResult(
        context.Diagnostic.AdditionalLocations is [{ } place]
            && FixProperties.Read(context.Diagnostic, FixProperties.Cast) is { } cast
            && context.Root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax node
            && Changed(node, cast) is { } changed
                ? context.Replace("Compare values of one type", node, changed.WithTriviaFrom(node))
                : null);

    private static ExpressionSyntax? Changed(ExpressionSyntax node, string cast)
    {
        if (cast.Length == 0)
        {
            return (node as CastExpressionSyntax)?.Expression;
        }

        var isSimple = node is IdentifierNameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax
            or ParenthesizedExpressionSyntax;
        var operand = isSimple ? node.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(node.WithoutTrivia());
        return SyntaxFactory.CheckedExpression(
            SyntaxKind.UncheckedExpression, SyntaxFactory.CastExpression(SyntaxFactory.ParseTypeName(cast), operand));
    }
}
