using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Syntax;

/// <summary>Removes an attribute, including its line if it was alone on it.</summary>
internal static class AttributeRemoval
{
    public static SyntaxNode? Remove(SyntaxNode root, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax { Attributes.Count: 1 } list)
        {
            return root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia);
        }

        // The next token takes over the list's comments and indentation.
        var tracked = root.TrackNodes(list);
        var next = tracked.GetCurrentNode(list)!.GetLastToken().GetNextToken();
        var moved = tracked.ReplaceToken(next, next.WithLeadingTrivia(list.GetLeadingTrivia()));
        return moved.RemoveNode(moved.GetCurrentNode(list)!, SyntaxRemoveOptions.KeepNoTrivia);
    }
}
