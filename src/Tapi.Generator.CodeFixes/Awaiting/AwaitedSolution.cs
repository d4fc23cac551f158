using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Callers;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Awaiting;

/// <summary>
/// A solution in which something is awaited, and the callers of a function that became asynchronous await it too. Where one cannot, a
/// comment says that nothing waits.
/// </summary>
internal static class AwaitedSolution
{
    // Callers of callers; a program that has more of them is not changed in one go.
    private const int Depth = 16;

    /// <summary>Awaits a dropped task; null where that is not possible.</summary>
    public static Task<Solution?> MakeAsync(Document document, InvocationExpressionSyntax call, CancellationToken cancellation) =>
        MakeAsync(document, call, Depth, cancellation);

    public static async Task<Solution?> MakeAsync(Document document, AwaitedEdit edit, CancellationToken cancellation) =>
        await MakeAsync(document, edit, Depth, cancellation).ConfigureAwait(false);

    private static async Task<Solution?> MakeAsync(
        Document document, InvocationExpressionSyntax call, int depth, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            && DroppedTask.Find(call, model, cancellation) is { } dropped
            ? await MakeAsync(document, new AwaitedEdit(dropped.Old, [(dropped.Old, [dropped.New])]), depth, cancellation)
                .ConfigureAwait(false)
            : null;

    private static async Task<Solution?> MakeAsync(Document document, AwaitedEdit edit, int depth, CancellationToken cancellation)
    {
        var solution = document.Project.Solution;
        var calls = await CallersAsync(document, edit, cancellation).ConfigureAwait(false);
        var own = calls.Where(call => call.Document == document.Id).Select(call => call.Call).ToList();
        if (await AwaitedDocument.MakeAsync(document, edit, own, cancellation).ConfigureAwait(false) is not { } changed)
        {
            return null;
        }

        solution = solution.WithDocumentSyntaxRoot(document.Id, changed);
        foreach (var file in calls.Where(call => call.Document != document.Id).GroupBy(call => call.Document, call => call.Call))
        {
            var root = (await solution.GetDocument(file.Key)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            solution = solution.WithDocumentSyntaxRoot(file.Key, root.TrackNodes(file));
        }

        foreach (var (id, call) in calls)
        {
            solution = await FollowAsync(solution, id, call, depth - 1, cancellation).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<Solution> FollowAsync(
        Solution solution, DocumentId id, InvocationExpressionSyntax call, int depth, CancellationToken cancellation)
    {
        var document = solution.GetDocument(id)!;
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        if (root.GetCurrentNode(call) is not { } current || current.Parent is AwaitExpressionSyntax)
        {
            return solution;
        }

        return (depth > 0 ? await MakeAsync(document, current, depth, cancellation).ConfigureAwait(false) : null)
            ?? solution.WithDocumentSyntaxRoot(id, root.ReplaceToken(current.GetFirstToken(), Commented(current, root)));
    }

    private static SyntaxToken Commented(InvocationExpressionSyntax call, SyntaxNode root)
    {
        const string text = "Nothing waits for this task, and what fails in it is lost.";
        var token = call.GetFirstToken();
        var before = token.LeadingTrivia;
        return call.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && statement.GetFirstToken() == token
            && LineTrivia.StartsLine(statement)
                ? token.WithLeadingTrivia(before
                    .Add(SyntaxFactory.Comment("// " + text))
                    .Add(LineTrivia.End(root))
                    .AddRange(LineTrivia.Indentation(statement)))
                : token.WithLeadingTrivia(before.Add(SyntaxFactory.Comment("/* " + text + " */")).Add(SyntaxFactory.Space));
    }

    /// <summary>The calls of the function around an edit, if it returns nothing yet and will return a task.</summary>
    private static async Task<IReadOnlyList<CallSite>> CallersAsync(Document document, AwaitedEdit edit, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return AsyncFunction.Around(edit.Place) is { } function and not AnonymousFunctionExpressionSyntax
            && !AsyncFunction.IsAsync(function)
            && model?.GetDeclaredSymbol(function, cancellation) is IMethodSymbol { ReturnsVoid: true } method
            && !AsyncHead.IsEventHandler(method)
                ? await CallSite.FindAsync(method, document.Project.Solution, cancellation).ConfigureAwait(false) ?? []
                : [];
    }
}
