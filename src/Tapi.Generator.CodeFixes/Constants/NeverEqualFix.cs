using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tapi.Generator.Analyzers.Constants;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Constants;

/// <summary>Makes both sides of a comparison signed, or both unsigned.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NeverEqualFix : CodeFixProvider
{
    private const string Title = "Compare values of one type";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.NeverEqual);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || diagnostic.AdditionalLocations is not [{ } place]
                || !diagnostic.Properties.TryGetValue(NeverEqualAnalyzer.CastProperty, out var cast) || cast is null
                || root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax node
                || Changes(node, cast) is not { } changes)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    Title,
                    async cancellation => context.Document.WithText((await context.Document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(changes)),
                    equivalenceKey: Title),
                diagnostic);
        }
    }

    // As changes of the text: what is around them stays as it is, and many of them fit together.
    private static TextChange[]? Changes(ExpressionSyntax node, string cast)
    {
        if (cast.Length == 0)
        {
            return node is CastExpressionSyntax unsigned ? [new TextChange(TextSpan.FromBounds(node.SpanStart, unsigned.Expression.SpanStart), string.Empty)] : null;
        }

        var isSimple = node is IdentifierNameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax or ParenthesizedExpressionSyntax;
        return
        [
            new TextChange(new TextSpan(node.SpanStart, 0), $"unchecked(({cast})" + (isSimple ? string.Empty : "(")),
            new TextChange(new TextSpan(node.Span.End, 0), isSimple ? ")" : "))"),
        ];
    }
}
