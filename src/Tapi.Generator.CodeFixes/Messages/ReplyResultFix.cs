using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Messages;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Messages;

/// <summary>Takes the low 32 bits of a reply's result, whatever stands above them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReplyResultFix : CodeFixProvider
{
    private const string Title = "Take the low 32 bits";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ReplyResult);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null && Replacement(root, diagnostic) is { } replacement)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(replacement.Old, replacement.New.WithTriviaFrom(replacement.Old)))),
                        equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    private static (ExpressionSyntax Old, ExpressionSyntax New)? Replacement(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(ReplyResultAnalyzer.NarrowType, out var narrow)
            || !diagnostic.Properties.TryGetValue(ReplyResultAnalyzer.WideType, out var wide)
            || narrow is null
            || wide is null
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
            case 3 when reported is BinaryExpressionSyntax binary && Place(root, diagnostic, 1) is { } compared && Place(root, diagnostic, 2) is { } constant:
                var isLeft = binary.Left.Span.Contains(compared.Span);
                var (old, other) = isLeft ? (binary.Left, binary.Right) : (binary.Right, binary.Left);
                var (left, right) = isLeft ? (cast.WithTriviaFrom(old), constant.WithTriviaFrom(other)) : (constant.WithTriviaFrom(other), cast.WithTriviaFrom(old));
                return (binary, binary.WithLeft(left).WithRight(right));
            default:
                return null;
        }
    }

    private static ExpressionSyntax Cast(string narrow, string wide, ExpressionSyntax value)
    {
        var operand = value.WithoutTrivia();
        operand = operand is IdentifierNameSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax ? operand : SyntaxFactory.ParenthesizedExpression(operand);
        operand = wide.Length == 0 ? operand : CastTo(wide, operand);
        return SyntaxFactory.CheckedExpression(SyntaxKind.UncheckedExpression, CastTo(narrow, operand));
    }

    private static CastExpressionSyntax CastTo(string type, ExpressionSyntax operand) => SyntaxFactory.CastExpression(SyntaxFactory.ParseTypeName(type), operand);

    private static ExpressionSyntax? Place(SyntaxNode root, Diagnostic diagnostic, int index) =>
        index < diagnostic.AdditionalLocations.Count ? Expression(root, diagnostic.AdditionalLocations[index]) : null;

    private static ExpressionSyntax? Expression(SyntaxNode root, Location location) =>
        root.FullSpan.Contains(location.SourceSpan) && root.FindNode(location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression && expression.Span == location.SourceSpan
            ? expression
            : null;
}
