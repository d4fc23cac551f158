using Microsoft.CodeAnalysis;

namespace Tapi.Generator.CodeFixes.Awaiting;

/// <summary>A change in a function that then awaits.</summary>
/// <param name="Place">The node that contains or becomes the await.</param>
/// <param name="Changes">Nodes and their replacements: one, several or none.</param>
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
