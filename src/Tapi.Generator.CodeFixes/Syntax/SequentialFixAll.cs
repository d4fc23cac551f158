using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tapi.Generator.CodeFixes.Syntax;

/// <summary>Fixes many reports one after the other, each in what the one before it made: for fixes that change several files, or meet at one place.</summary>
internal sealed class SequentialFixAll(string title, SequentialFixAll.Fix fix) : FixAllProvider
{
    /// <summary>Fixes what is reported for a node; null where that cannot be done.</summary>
    internal delegate Task<Solution?> Fix(Document document, SyntaxNode node, ImmutableDictionary<string, string?> properties, CancellationToken cancellation);

    /// <summary>Offers the fix for each report of a context.</summary>
    public async Task OfferAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan) is { } node
                && await fix(context.Document, node, diagnostic.Properties, context.CancellationToken).ConfigureAwait(false) is { } solution)
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(solution), equivalenceKey: title), diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await FixAllDiagnostics.OfAsync(fixAllContext).ConfigureAwait(false);
        return diagnostics.Count == 0 ? null
            : CodeAction.Create(title, cancellation => FixAsync(fixAllContext.Solution, diagnostics, cancellation), fixAllContext.CodeActionEquivalenceKey);
    }

    private async Task<Solution> FixAsync(Solution solution, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        // Places move with every fix: marks in the trees are found again.
        var marks = new List<(DocumentId Document, SyntaxAnnotation Mark, Diagnostic Diagnostic)>();
        foreach (var group in diagnostics.GroupBy(diagnostic => solution.GetDocument(diagnostic.Location.SourceTree)?.Id))
        {
            if (group.Key is not { } id || await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            var nodes = new Dictionary<SyntaxNode, List<SyntaxAnnotation>>();
            foreach (var diagnostic in group.OrderBy(item => item.Location.SourceSpan.Start))
            {
                var node = root.FindNode(diagnostic.Location.SourceSpan);
                var mark = new SyntaxAnnotation();
                marks.Add((id, mark, diagnostic));
                nodes[node] = nodes.TryGetValue(node, out var known) ? [.. known, mark] : [mark];
            }

            solution = solution.WithDocumentSyntaxRoot(id, root.ReplaceNodes(nodes.Keys, (old, current) => current.WithAdditionalAnnotations(nodes[old])));
        }

        foreach (var (id, mark, diagnostic) in marks)
        {
            if (solution.GetDocument(id) is { } document
                && await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
                && root.GetAnnotatedNodes(mark).FirstOrDefault() is { } node)
            {
                solution = await fix(document, node, diagnostic.Properties, cancellation).ConfigureAwait(false) ?? solution;
            }
        }

        return solution;
    }
}
