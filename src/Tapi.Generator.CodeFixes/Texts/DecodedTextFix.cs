using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Texts;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Texts;

/// <summary>Reads a text in the encoding that the project's imports write it in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DecodedTextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.DecodedText);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(TextFixes.Value, out var value) && value is not null
                && Change(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), value, model) is var (old, changed))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        value == "2" ? "Take two bytes off" : $"Use {value}",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, changed.WithTriviaFrom(old)))),
                        equivalenceKey: nameof(DecodedTextFix)),
                    diagnostic);
            }
        }
    }

    private static (SyntaxNode Old, SyntaxNode Changed)? Change(SyntaxNode node, string value, SemanticModel model) => node switch
    {
        // Encoding.GetEncoding(1252) is a call too.
        ExpressionSyntax expression when value == "Encoding.Unicode" && model.Compilation.GetTypeByMetadataName("System.Text.Encoding") is { } encoding =>
            (expression, SyntaxFactory.ParseExpression(encoding.ToMinimalDisplayString(model, expression.SpanStart) + ".Unicode")),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => (access.Name, SyntaxFactory.IdentifierName(value)),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } => (name, SyntaxFactory.IdentifierName(value)),
        LiteralExpressionSyntax { Token: { Text: "1" } } literal when value == "2" =>
            (literal, SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(2))),
        _ => null,
    };
}
