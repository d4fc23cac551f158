using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Messages;

/// <summary>Takes the low 32 bits of a reply's result, whatever the upper ones are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReplyResultFix() : TapiFix(DiagnosticIds.ReplyResult)
{
    private protected override Task<FixChange?> ChangeAsync(FixContext context) => Task.FromResult(
        Replacement(context.Root, context.Diagnostic) is var (old, replacement)
            ? context.Replace("Take the low 32 bits", old, replacement.WithTriviaFrom(old))
            : null);

    private static (ExpressionSyntax Old, ExpressionSyntax New)? Replacement(SyntaxNode root, Diagnostic diagnostic)
    {
        if (FixProperties.Read(diagnostic, FixProperties.NarrowType) is not { } narrow
            || FixProperties.Read(diagnostic, FixProperties.WideType) is not { } wide
            || Expression(root, diagnostic.Location) is not { } reported
            || Place(root, diagnostic, 0) is not { } value)
        {
            return null;
        }

        var cast = Cast(narrow, wide, value);
        switch (diagnostic.AdditionalLocations.Count)
        {
            case 1:
                return (reported.Parent is CheckedExpressionSyntax around ? around : reported, cast);
            case 3
                when reported is BinaryExpressionSyntax binary
                    && Place(root, diagnostic, 1) is { } compared
                    && Place(root, diagnostic, 2) is { } constant:
                var isLeft = binary.Left.Span.Contains(compared.Span);
                var (old, other) = isLeft ? (binary.Left, binary.Right) : (binary.Right, binary.Left);
                var (left, right) = isLeft
                    ? (cast.WithTriviaFrom(old), constant.WithTriviaFrom(other))
                    : (constant.WithTriviaFrom(other), cast.WithTriviaFrom(old));
                return (binary, binary.WithLeft(left).WithRight(right));
            default:
                return null;
        }
    }

    private static ExpressionSyntax Cast(string narrow, string wide, ExpressionSyntax value)
    {
        var operand = value.WithoutTrivia();
        operand = operand is IdentifierNameSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? operand
            : SyntaxFactory.ParenthesizedExpression(operand);
        operand = wide.Length == 0 ? operand : CastTo(wide, operand);
        return SyntaxFactory.CheckedExpression(SyntaxKind.UncheckedExpression, CastTo(narrow, operand));
    }

    private static CastExpressionSyntax CastTo(string type, ExpressionSyntax operand) =>
        SyntaxFactory.CastExpression(SyntaxFactory.ParseTypeName(type), operand);

    private static ExpressionSyntax? Place(SyntaxNode root, Diagnostic diagnostic, int index) =>
        index < diagnostic.AdditionalLocations.Count ? Expression(root, diagnostic.AdditionalLocations[index]) : null;

    private static ExpressionSyntax? Expression(SyntaxNode root, Location location) =>
        root.FullSpan.Contains(location.SourceSpan)
        && root.FindNode(location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression
        && expression.Span == location.SourceSpan
            ? expression
            : null;
}
