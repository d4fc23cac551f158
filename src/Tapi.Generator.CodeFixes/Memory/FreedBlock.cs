using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>A block that allocates memory, and frees it at its end in a <c>finally</c>.</summary>
internal static class FreedBlock
{
    /// <param name="place">The statement that the new ones replace.</param>
    /// <param name="isOwn">Whether the last of the new statements is not about the allocation any more.</param>
    public static BlockSyntax Make(
        BlockSyntax block, StatementSyntax place, IReadOnlyList<StatementSyntax> statements, bool isOwn, string free)
    {
        var index = block.Statements.IndexOf(place);
        var allocations = statements.Take(isOwn ? statements.Count - 1 : statements.Count);
        var rest = statements.Skip(isOwn ? statements.Count - 1 : statements.Count).Concat(block.Statements.Skip(index + 1)).ToList();
        rest[0] = rest[0].WithLeadingTrivia(WithoutEmptyLines(rest[0].GetLeadingTrivia()));
        var guarded = SyntaxFactory.TryStatement(
            SyntaxFactory.Block(rest),
            default,
            SyntaxFactory.FinallyClause(SyntaxFactory.Block(SyntaxFactory.ParseStatement(free))))
            .WithTrailingTrivia(SyntaxFactory.ElasticMarker, SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return block.WithStatements(SyntaxFactory.List(block.Statements.Take(index).Concat(allocations).Append(guarded)));
    }

    private static SyntaxTriviaList WithoutEmptyLines(SyntaxTriviaList trivia) => SyntaxFactory.TriviaList(
        trivia.SkipWhile(item => item.IsKind(SyntaxKind.EndOfLineTrivia)));
}
