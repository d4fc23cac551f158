using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.CodeFixes.Fixing;

namespace Tapi.Generator.CodeFixes.Awaiting;

/// <summary>A document in which something is awaited. Made only when it still compiles.</summary>
internal static class AwaitedDocument
{
    /// <param name="tracked">Nodes that are found again in the result.</param>
    public static async Task<SyntaxNode?> MakeAsync(
        Document document, AwaitedEdit edit, IReadOnlyCollection<SyntaxNode> tracked, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var function = AsyncFunction.Around(edit.Place);
        if (function is null && !edit.Place.AncestorsAndSelf().Any(node => node is GlobalStatementSyntax))
        {
            return null;
        }

        if (function is null || AsyncFunction.IsAsync(function))
        {
            return Checked(root, edit.Apply(root.TrackNodes(edit.Nodes.Concat(tracked))), model, null, cancellation);
        }

        if (await AsyncHead.DecideAsync(document.Project.Solution, function, model, cancellation).ConfigureAwait(false) is not { } head)
        {
            return null;
        }

        var mark = new SyntaxAnnotation();
        var changed = edit.Apply(root.TrackNodes(edit.Nodes.Append(function).Concat(tracked)));
        var current = changed.GetCurrentNode(function)!;
        changed = changed.ReplaceNode(
            current, AsyncFunction.Make(current, head.ReturnType, head.DropsCompleted).WithAdditionalAnnotations(mark));
        return Checked(root, changed, model, head.MustBindToTask ? mark : null, cancellation);
    }

    /// <summary>The new root, if it has no more errors than the old one and a marked lambda's task is used.</summary>
    private static SyntaxNode? Checked(
        SyntaxNode oldRoot, SyntaxNode newRoot, SemanticModel model, SyntaxAnnotation? lambda, CancellationToken cancellation)
    {
        newRoot = TaskSyntax.AddUsing(newRoot);
        var tree = oldRoot.SyntaxTree.WithRootAndOptions(newRoot, oldRoot.SyntaxTree.Options);
        var changed = model.Compilation.ReplaceSyntaxTree(oldRoot.SyntaxTree, tree).GetSemanticModel(tree);
        if (CompileGuard.Faults(changed, cancellation) > CompileGuard.Faults(model, cancellation))
        {
            return null;
        }

        if (lambda is not null)
        {
            var node = tree.GetRoot(cancellation).GetAnnotatedNodes(lambda).First();
            if (!TaskType.Is((changed.GetTypeInfo(node, cancellation).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType))
            {
                return null;
            }
        }

        return newRoot;
    }
}
