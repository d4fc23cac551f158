using Microsoft.CodeAnalysis;

namespace Tapi.Generator.CodeFixes.Fixing;

/// <summary>Marks the places of many reports before the first of them is fixed, because places move with every fix.</summary>
internal sealed class ReportMarks
{
    private readonly Dictionary<DocumentId, Dictionary<SyntaxNode, List<SyntaxAnnotation>>> _nodes = new();
    private readonly Dictionary<DocumentId, Dictionary<SyntaxToken, List<SyntaxAnnotation>>> _tokens = new();

    /// <summary>The solution with marks, and the reports by file and place.</summary>
    public static async Task<(Solution Solution, IReadOnlyList<MarkedReport> Reports)> MakeAsync(
        Solution solution, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var marks = new ReportMarks();
        var reports = new List<MarkedReport>();
        foreach (var diagnostic in diagnostics
            .OrderBy(item => item.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(item => item.Location.SourceSpan.Start))
        {
            var places = new List<MarkedReport.Place>();
            foreach (var location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
            {
                if (await marks.MarkAsync(solution, location, cancellation).ConfigureAwait(false) is { } place)
                {
                    places.Add(place);
                }
            }

            if (places.Count == diagnostic.AdditionalLocations.Count + 1)
            {
                reports.Add(new MarkedReport(diagnostic, places));
            }
        }

        return (await marks.ApplyAsync(solution, cancellation).ConfigureAwait(false), reports);
    }

    private async Task<MarkedReport.Place?> MarkAsync(Solution solution, Location location, CancellationToken cancellation)
    {
        if (solution.GetDocument(location.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || !root.FullSpan.Contains(location.SourceSpan))
        {
            return null;
        }

        var mark = new SyntaxAnnotation();
        var node = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        var token = root.FindToken(location.SourceSpan.Start);
        if (node.Span != location.SourceSpan && token.Span == location.SourceSpan)
        {
            Add(_tokens, document.Id, token, mark);
        }
        else
        {
            Add(_nodes, document.Id, node, mark);
        }

        return new MarkedReport.Place(document.Id, mark);
    }

    private async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellation)
    {
        foreach (var id in _nodes.Keys.Union(_tokens.Keys))
        {
            var nodes = _nodes.TryGetValue(id, out var found) ? found : new();
            var tokens = _tokens.TryGetValue(id, out var names) ? names : new();
            var root = (await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            solution = solution.WithDocumentSyntaxRoot(id, root.ReplaceSyntax(
                nodes.Keys,
                (old, current) => current.WithAdditionalAnnotations(nodes[old]),
                tokens.Keys,
                (old, current) => current.WithAdditionalAnnotations(tokens[old]),
                [],
                (_, current) => current));
        }

        return solution;
    }

    private static void Add<TPlace>(
        Dictionary<DocumentId, Dictionary<TPlace, List<SyntaxAnnotation>>> all, DocumentId id, TPlace place, SyntaxAnnotation mark)
        where TPlace : notnull
    {
        if (!all.TryGetValue(id, out var places))
        {
            all.Add(id, places = new());
        }

        if (!places.TryGetValue(place, out var marks))
        {
            places.Add(place, marks = new());
        }

        marks.Add(mark);
    }
}
