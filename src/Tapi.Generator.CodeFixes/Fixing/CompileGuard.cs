using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace Tapi.Generator.CodeFixes.Fixing;

/// <summary>Tries a change of a declaration before it is offered, because callers may depend on the declaration.</summary>
internal static class CompileGuard
{
    /// <summary>Whether the changed document, and all that refer to the symbol, have no more errors than before.</summary>
    public static Task<bool> KeepsCompilingAsync(
        Document document, SyntaxNode changedRoot, ISymbol symbol, CancellationToken cancellation) =>
        KeepsCompilingAsync(document, changedRoot, [symbol], cancellation);

    /// <summary>The same for several symbols at once.</summary>
    public static async Task<bool> KeepsCompilingAsync(
        Document document, SyntaxNode changedRoot, IEnumerable<ISymbol> symbols, CancellationToken cancellation)
    {
        var before = document.Project.Solution;
        var documents = new HashSet<DocumentId> { document.Id };
        foreach (var symbol in symbols)
        {
            var references = await SymbolFinder.FindReferencesAsync(symbol, before, cancellation).ConfigureAwait(false);
            documents.UnionWith(references.SelectMany(reference => reference.Locations).Select(location => location.Document.Id));
        }

        return await HasNoMoreErrorsAsync(before, before.WithDocumentSyntaxRoot(document.Id, changedRoot), documents, cancellation)
            .ConfigureAwait(false);
    }

    /// <summary>Whether none of the documents has more errors in the changed solution.</summary>
    public static async Task<bool> HasNoMoreErrorsAsync(
        Solution before, Solution after, IReadOnlyCollection<DocumentId> documents, CancellationToken cancellation)
    {
        // A tree can differ from what its text parses to. The text counts.
        foreach (var id in documents)
        {
            if (await after.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
            {
                after = after.WithDocumentText(id, SourceText.From(root.ToFullString()));
            }
        }

        foreach (var id in documents)
        {
            if (await ErrorsAsync(after, id, cancellation)
                .ConfigureAwait(false) > await ErrorsAsync(before, id, cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Errors, and the warnings that a change can introduce: about null and about unused variables.</summary>
    public static int Faults(SemanticModel model, CancellationToken cancellation) =>
        model.GetDiagnostics(cancellationToken: cancellation).Count(IsFault);

    private static bool IsFault(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error
        || (diagnostic.Severity == DiagnosticSeverity.Warning
            && (diagnostic.Id is "CS0168" or "CS0219" || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal)));

    private static async Task<int> ErrorsAsync(Solution solution, DocumentId id, CancellationToken cancellation)
    {
        var model = solution.GetDocument(id) is { } document
            ? await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false)
            : null;
        return model?.GetDiagnostics(cancellationToken: cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ?? 0;
    }
}
