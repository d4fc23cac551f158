using Microsoft.CodeAnalysis;

namespace Tapi.Generator.CodeFixes.Fixing;

/// <summary>A report and its context, for a fix.</summary>
/// <param name="Node">The innermost node at the report's place.</param>
internal sealed record FixContext(
    Document Document, SyntaxNode Root, SemanticModel Model, SyntaxNode Node, Diagnostic Diagnostic, CancellationToken Cancellation)
{
    /// <summary>Null where the report's place is no longer in the document.</summary>
    public static async Task<FixContext?> OfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            && root.FullSpan.Contains(diagnostic.Location.SourceSpan)
                ? new FixContext(
                    document,
                    root,
                    model,
                    root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true),
                    diagnostic,
                    cancellation)
                : null;

    /// <summary>The nearest enclosing node of a kind, or the node itself.</summary>
    public T? Around<T>()
        where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();

    public FixChange Replace(string title, SyntaxNode old, SyntaxNode changed) => With(title, Root.ReplaceNode(old, changed));

    public FixChange With(string title, SyntaxNode changedRoot) =>
        With(title, Document.Project.Solution.WithDocumentSyntaxRoot(Document.Id, changedRoot));

    public static FixChange With(string title, Solution changed) => new(title, _ => Task.FromResult(changed));
}
