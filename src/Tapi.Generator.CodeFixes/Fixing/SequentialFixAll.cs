using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tapi.Generator.CodeFixes.Fixing;

/// <summary>Fixes many reports one after the other, each in the result of the one before.</summary>
/// <param name="fix">Fixes one report; null where that cannot be done.</param>
internal sealed class SequentialFixAll(string title, Func<FixContext, Task<Solution?>> fix) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await FixAllDiagnostics.OfAsync(fixAllContext).ConfigureAwait(false);
        return diagnostics.Count == 0 ? null
            : CodeAction.Create(
                title, cancellation => FixAsync(fixAllContext.Solution, diagnostics, cancellation), fixAllContext.CodeActionEquivalenceKey);
    }

    private async Task<Solution> FixAsync(Solution solution, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        // Places move with every fix, so the nodes are marked.
        var marks = new List<(DocumentId Document, SyntaxAnnotation Mark, Diagnostic Diagnostic)>();
        foreach (var group in diagnostics.GroupBy(diagnostic => solution.GetDocument(diagnostic.Location.SourceTree)?.Id))
        {
            if (group.Key is not { } id
                || await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            var nodes = new Dictionary<SyntaxNode, List<SyntaxAnnotation>>();
            foreach (var diagnostic in group.OrderBy(item => item.Location.SourceSpan.Start))
            {
                var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
                var mark = new SyntaxAnnotation();
                marks.Add((id, mark, diagnostic));
                nodes[node] = nodes.TryGetValue(node, out var known) ? [.. known, mark] : [mark];
            }

            solution = solution.WithDocumentSyntaxRoot(
                id, root.ReplaceNodes(nodes.Keys, (old, current) => current.WithAdditionalAnnotations(nodes[old])));
        }

        foreach (var (id, mark, diagnostic) in marks)
        {
            if (solution.GetDocument(id) is { } document
                && await FixContext.OfAsync(
                    document,
                    diagnostic,
                    root => root.GetAnnotatedNodes(mark).FirstOrDefault(),
                    cancellation).ConfigureAwait(false) is { } context)
            {
                solution = await fix(context).ConfigureAwait(false) ?? solution;
            }
        }

        return solution;
    }
}
