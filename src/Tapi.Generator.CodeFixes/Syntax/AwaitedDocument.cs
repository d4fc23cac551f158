using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Syntax;

/// <summary>A document in which a dropped task is awaited. Made only when it still compiles.</summary>
internal static class AwaitedDocument
{
    public static async Task<SyntaxNode?> MakeAsync(Document document, SyntaxNode root, SemanticModel model, InvocationExpressionSyntax call, CancellationToken cancellation)
    {
        if (DroppedTask.Find(call, model, cancellation) is not { } dropped)
        {
            return null;
        }

        var function = AsyncFunction.Around(dropped.Old);
        if (function is null && !dropped.Old.Ancestors().Any(node => node is GlobalStatementSyntax))
        {
            return null;
        }

        if (function is null || AsyncFunction.IsAsync(function))
        {
            return Checked(root, root.ReplaceNode(dropped.Old, dropped.New), model, null, cancellation);
        }

        if (await AsyncHead.DecideAsync(document.Project.Solution, function, model, cancellation).ConfigureAwait(false) is not { } head)
        {
            return null;
        }

        var mark = new SyntaxAnnotation();
        var changed = AsyncFunction.Make(function.ReplaceNode(dropped.Old, dropped.New), head.ReturnType, head.DropsCompleted).WithAdditionalAnnotations(mark);
        return Checked(root, root.ReplaceNode(function, changed), model, head.MustBindToTask ? mark : null, cancellation);
    }

    /// <summary>The new root when it has no errors that the old one had not, and a marked lambda's task goes to somebody.</summary>
    private static SyntaxNode? Checked(SyntaxNode oldRoot, SyntaxNode newRoot, SemanticModel model, SyntaxAnnotation? lambda, CancellationToken cancellation)
    {
        newRoot = TaskSyntax.AddUsing(newRoot);
        var tree = oldRoot.SyntaxTree.WithRootAndOptions(newRoot, oldRoot.SyntaxTree.Options);
        var changed = model.Compilation.ReplaceSyntaxTree(oldRoot.SyntaxTree, tree).GetSemanticModel(tree);
        if (Errors(changed, cancellation) > Errors(model, cancellation))
        {
            return null;
        }

        if (lambda is not null)
        {
            var node = tree.GetRoot(cancellation).GetAnnotatedNodes(lambda).First();
            if (!TaskSyntax.Is((changed.GetTypeInfo(node, cancellation).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType))
            {
                return null;
            }
        }

        return newRoot;
    }

    private static int Errors(SemanticModel model, CancellationToken cancellation) =>
        model.GetDiagnostics(cancellationToken: cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
