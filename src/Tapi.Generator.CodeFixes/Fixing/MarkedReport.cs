using Microsoft.CodeAnalysis;

namespace Tapi.Generator.CodeFixes.Fixing;

/// <summary>A report whose places are marked, so that it can be found again in changed files.</summary>
/// <param name="Places">Where the report is, and its additional locations after that.</param>
internal sealed record MarkedReport(Diagnostic Diagnostic, IReadOnlyList<MarkedReport.Place> Places)
{
    /// <summary>The report at its present places; null where a place is no longer there.</summary>
    public async Task<(Document Document, Diagnostic Diagnostic)?> FindAsync(Solution solution, CancellationToken cancellation)
    {
        var locations = new List<Location>();
        foreach (var place in Places)
        {
            if (solution.GetDocument(place.Document) is not { } document
                || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
                || Of(root, place.Mark) is not { } location)
            {
                return null;
            }

            locations.Add(location);
        }

        var moved = Diagnostic.Create(
            Diagnostic.Descriptor, locations[0], Diagnostic.Severity, locations.Skip(1), Diagnostic.Properties);
        return (solution.GetDocument(Places[0].Document)!, moved);
    }

    private static Location? Of(SyntaxNode root, SyntaxAnnotation mark) =>
        root.GetAnnotatedNodesAndTokens(mark).FirstOrDefault() is { RawKind: not 0 } found ? found.GetLocation() : null;

    /// <summary>A marked node or token of a file.</summary>
    internal sealed record Place(DocumentId Document, SyntaxAnnotation Mark);
}
