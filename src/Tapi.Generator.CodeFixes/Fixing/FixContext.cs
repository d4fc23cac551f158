using Microsoft.CodeAnalysis;

namespace Tapi.Generator.CodeFixes.Fixing;

/// <summary>A report and its context, for a fix.</summary>
/// <param name="Node">The innermost node at the report's place.</param>
internal sealed record FixContext(
    Document Document, SyntaxNode Root, SemanticModel Model, SyntaxNode Node, Diagnostic Diagnostic, CancellationToken Cancellation)
{
    /// <param name="node">Finds the node in the document's root; null where it is no longer there.</param>
    public static async Task<FixContext?> OfAsync(
        Document document, Diagnostic diagnostic, Func<SyntaxNode, SyntaxNode?> node, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            && node(root) is { } found
                ? new FixContext(document, root, model, found, diagnostic, cancellation)
                : null;

    /// <summary>The nearest enclosing node of a kind, or the node itself.</summary>
    public T? Around<T>()
        where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();

    public FixChange Replace(string title, SyntaxNode old, SyntaxNode changed) => With(title, Root.ReplaceNode(old, changed));

    public FixChange With(string title, SyntaxNode changedRoot) =>
        new(title, _ => Task.FromResult(Document.Project.Solution.WithDocumentSyntaxRoot(Document.Id, changedRoot)));
}
