using Microsoft.CodeAnalysis;

namespace Tapi.Generator.CodeFixes.Awaiting;

/// <summary>A change inside a function that awaits from then on.</summary>
/// <param name="Place">The node that the awaiting stands in or in place of.</param>
/// <param name="Changes">Nodes and what comes in their place: one, several or nothing.</param>
internal sealed record AwaitedEdit(SyntaxNode Place, IReadOnlyList<(SyntaxNode Old, IReadOnlyList<SyntaxNode> New)> Changes)
{
    public IEnumerable<SyntaxNode> Nodes => Changes.Select(change => change.Old);

    /// <summary>Makes the changes in a tree that tracks the nodes.</summary>
    public SyntaxNode Apply(SyntaxNode root)
    {
        foreach (var (old, @new) in Changes)
        {
            var current = root.GetCurrentNode(old)!;
            root = @new.Count switch
            {
                0 => root.RemoveNode(current, SyntaxRemoveOptions.KeepUnbalancedDirectives)!,
                1 => root.ReplaceNode(current, @new[0]),
                _ => root.ReplaceNode(current, @new),
            };
        }

        return root;
    }
}
