using Microsoft.CodeAnalysis;

namespace Tapi.Generator.CodeFixes.Callers;

/// <summary>New nodes in place of old ones, in one file. Changes can be nested.</summary>
internal sealed class FileEdits
{
    private readonly Dictionary<SyntaxNode, Func<SyntaxNode, IEnumerable<SyntaxNode>>> _changes = new();

    public bool IsChanged(SyntaxNode node) => _changes.ContainsKey(node);

    public void Change<TNode>(TNode node, Func<TNode, SyntaxNode> change)
        where TNode : SyntaxNode => ChangeToList(node, current => [change(current)]);

    /// <summary>Puts several nodes in the place of one; all changes of a node are made, in order, to the last one.</summary>
    public void ChangeToList<TNode>(TNode node, Func<TNode, IEnumerable<SyntaxNode>> change)
        where TNode : SyntaxNode
    {
        var before = _changes.TryGetValue(node, out var known) ? known : current => [current];
        _changes[node] = current =>
        {
            var nodes = before(current).ToList();
            return [.. nodes.Take(nodes.Count - 1), .. change((TNode)nodes[nodes.Count - 1])];
        };
    }

    public SyntaxNode Apply(SyntaxNode root)
    {
        // Innermost first: what is around a changed node sees the change.
        var nodes = _changes.Keys.OrderBy(node => node.Span.Length).ThenByDescending(node => node.Ancestors().Count()).ToList();
        var changed = root.TrackNodes(nodes);
        foreach (var node in nodes)
        {
            var current = changed.GetCurrentNode(node)!;
            var made = _changes[node](current).ToList();
            changed = made.Count == 1 ? changed.ReplaceNode(current, made[0]) : changed.ReplaceNode(current, made);
        }

        return changed;
    }
}
