using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Awaiting;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>A solution in which a generated method is awaited in place of a hand-written call. Made only when it still compiles.</summary>
/// <param name="Name">The method with its object.</param>
internal sealed record GeneratedCallChange(string Name, Solution Solution)
{
    /// <summary>The call that a diagnostic is about.</summary>
    public static InvocationExpressionSyntax? CallOf(Diagnostic diagnostic, SyntaxNode root)
    {
        // A report about a test of a result has the call as an additional location.
        var place = diagnostic.AdditionalLocations.Count == 1 ? diagnostic.AdditionalLocations[0] : diagnostic.Location;
        return Counterparts(diagnostic) is not null && place.SourceTree == root.SyntaxTree
            ? root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>()
            : null;
    }

    public static string? Counterparts(Diagnostic diagnostic) => FixProperties.Read(diagnostic, FixProperties.Counterparts);

    /// <summary>Null where the change cannot be made with certainty.</summary>
    public static async Task<GeneratedCallChange?> MakeAsync(
        Document document, InvocationExpressionSyntax syntax, string? counterparts, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null
            || HandWrittenCall.Find(syntax, model, cancellation) is not { } call
            || GeneratedCall.Find(call, counterparts) is not { } generated
            || GeneratedCallEdit.Make(call, generated) is not { } edit
            || await AwaitedSolution.MakeAsync(document, edit, cancellation).ConfigureAwait(false) is not { } solution)
        {
            return null;
        }

        return new GeneratedCallChange(
            generated.Name,
            await UnusedImport.RemoveAsync(solution, document.Project, call.Operation.TargetMethod, cancellation).ConfigureAwait(false));
    }
}
