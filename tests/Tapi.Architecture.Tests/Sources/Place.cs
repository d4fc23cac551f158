using Microsoft.CodeAnalysis;

namespace Tapi.Architecture.Tests.Sources;

internal static class Place
{
    /// <summary>A piece of a source as messages name it: file, line and text.</summary>
    public static string Of(SyntaxNode node) =>
        $"{node.SyntaxTree.FilePath}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {node}";
}
