using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>
/// Replaces many calls one after the other: a method becomes asynchronous once, one call's result is the next one's object, and an import
/// is removed with its last use.
/// </summary>
internal sealed class GeneratedMethodFixAll : FixAllProvider
{
    public static readonly GeneratedMethodFixAll Instance = new();

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await FixAllDiagnostics.OfAsync(fixAllContext).ConfigureAwait(false);
        return diagnostics.Count == 0
            ? null
            : CodeAction.Create(
                "Await generated methods",
                cancellation => ApplyAsync(fixAllContext.Solution, diagnostics, cancellation),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        // The trees change along the way, so the calls are marked in the original trees.
        var marked = new List<MarkedCall>();
        foreach (var file in diagnostics.GroupBy(diagnostic => diagnostic.Location.SourceTree))
        {
            if (file.Key is not null && solution.GetDocument(file.Key) is { } document)
            {
                var root = await file.Key.GetRootAsync(cancellation).ConfigureAwait(false);
                var calls = CallsOf(file, root);
                marked.AddRange(calls.Values.Select(call => call with { Document = document.Id }));
                solution = solution.WithDocumentSyntaxRoot(
                    document.Id, root.ReplaceNodes(calls.Keys, (call, current) => current.WithAdditionalAnnotations(calls[call].Mark)));
            }
        }

        foreach (var call in marked)
        {
            var document = solution.GetDocument(call.Document)!;
            var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            if (root?.GetAnnotatedNodes(call.Mark).OfType<InvocationExpressionSyntax>().FirstOrDefault() is { } current
                && await GeneratedCallChange.MakeAsync(document, current, call.Counterparts, cancellation)
                    .ConfigureAwait(false) is { } change)
            {
                solution = change.Solution;
            }
        }

        return solution;
    }

    /// <summary>The calls of a file in order. A call can have several reports.</summary>
    private static Dictionary<InvocationExpressionSyntax, MarkedCall> CallsOf(IEnumerable<Diagnostic> diagnostics, SyntaxNode root)
    {
        var calls = new Dictionary<InvocationExpressionSyntax, MarkedCall>();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (GeneratedCallChange.CallOf(diagnostic, root) is { } call && !calls.ContainsKey(call))
            {
                calls.Add(call, new MarkedCall(null, new SyntaxAnnotation(), GeneratedCallChange.Counterparts(diagnostic)));
            }
        }

        return calls;
    }

    private sealed record MarkedCall(DocumentId? Document, SyntaxAnnotation Mark, string? Counterparts);
}
