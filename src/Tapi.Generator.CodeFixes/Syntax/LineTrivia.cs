using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tapi.Generator.CodeFixes.Syntax;

/// <summary>The white space at the start and end of lines, in the style of the file.</summary>
internal static class LineTrivia
{
    /// <summary>The file's line end.</summary>
    public static SyntaxTrivia End(SyntaxNode root)
    {
        var written = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return written.IsKind(SyntaxKind.EndOfLineTrivia)
            ? SyntaxFactory.EndOfLine(written.ToString())
            : SyntaxFactory.ElasticCarriageReturnLineFeed;
    }

    public static SyntaxTriviaList Indentation(SyntaxNode node) =>
        node.GetLeadingTrivia().LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(last)
            : SyntaxFactory.TriviaList();

    public static bool StartsLine(SyntaxNode node) =>
        node.GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia)
        || node.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
}
