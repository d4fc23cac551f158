using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Awaiting;

/// <summary>Turns <c>return Task.CompletedTask;</c> and the like into the equivalent in an async function.</summary>
internal static class CompletedReturn
{
    /// <summary>The return statements of a function, except those of nested functions.</summary>
    public static IReadOnlyList<ReturnStatementSyntax> Of(SyntaxNode body) => body
        .DescendantNodes(node => node == body || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .OfType<ReturnStatementSyntax>()
        .ToList();

    /// <summary>Whether a returned value is only a completed task.</summary>
    public static bool Is(ReturnStatementSyntax statement) => statement.Expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        DefaultExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } => true,
        _ => false,
    };

    /// <summary>The body without the values, and without the statement at the end of the body.</summary>
    public static BlockSyntax Remove(BlockSyntax body)
    {
        var isCommented = body.Statements.LastOrDefault()?.GetLeadingTrivia().Any(trivia =>
            !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)) == true;
        body = body.ReplaceNodes(
            Of(body), (_, statement) => statement.WithExpression(null).WithReturnKeyword(statement.ReturnKeyword.WithTrailingTrivia()));
        return body.Statements.LastOrDefault() is ReturnStatementSyntax && !isCommented
            ? body.WithStatements(body.Statements.RemoveAt(body.Statements.Count - 1))
            : body;
    }
}
