using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
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
            && Changes(node, cast) is { } changes
                ? new FixChange("Compare values of one type", cancellation => ChangeAsync(context.Document, changes, cancellation))
                : null);

    private static async Task<Solution> ChangeAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes)).Project.Solution;
    }

    // As text changes: the surrounding code stays as it is, and many changes can be combined.
    private static TextChange[]? Changes(ExpressionSyntax node, string cast)
    {
        if (cast.Length == 0)
        {
            return node is CastExpressionSyntax unsigned
                ? [new TextChange(TextSpan.FromBounds(node.SpanStart, unsigned.Expression.SpanStart), string.Empty)]
                : null;
        }

        var isSimple = node is IdentifierNameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax
            or ParenthesizedExpressionSyntax;
        return
        [
            new TextChange(new TextSpan(node.SpanStart, 0), $"unchecked(({cast})" + (isSimple ? string.Empty : "(")),
            new TextChange(new TextSpan(node.Span.End, 0), isSimple ? ")" : "))"),
        ];
    }
}
