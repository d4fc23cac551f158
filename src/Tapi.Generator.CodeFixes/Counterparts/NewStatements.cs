using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>Formats new statements like an old one.</summary>
internal sealed class NewStatements
{
    private readonly SyntaxNode _old;
    private readonly SyntaxTrivia _lineEnd;
    private readonly string _indentation;
    private readonly string _step;

    public NewStatements(SyntaxNode old)
    {
        _old = old;
        _lineEnd = LineTrivia.End(old.SyntaxTree.GetRoot());
        _indentation = LineTrivia.Indentation(old).ToFullString();
        _step = _indentation.Contains('\t') ? "\t" : "    ";
    }

    /// <summary>One after the other in place of the old one.</summary>
    public IReadOnlyList<StatementSyntax> Place(IReadOnlyList<StatementSyntax> statements)
    {
        var between = LineTrivia.StartsLine(_old) ? SyntaxFactory.TriviaList(_lineEnd) : SyntaxFactory.TriviaList(SyntaxFactory.Space);
        var indentation = LineTrivia.StartsLine(_old) ? LineTrivia.Indentation(_old) : default;
        return statements.Select((statement, index) => statement
            .WithLeadingTrivia(index == 0 ? _old.GetLeadingTrivia() : indentation)
            .WithTrailingTrivia(index == statements.Count - 1 ? _old.GetTrailingTrivia() : between)).ToList();
    }

    /// <summary>A try statement whose handler is the code of a branch, with the branch's trivia.</summary>
    public TryStatementSyntax Try(IEnumerable<string> calls, FailureBranch failure, string exception, string name)
    {
        var inner = string.Concat(calls.Select(call => $"{_indentation}{_step}{call}{_lineEnd}"));
        var declaration = failure.Codes.Count == 0 ? exception : $"{exception} {name}";
        var text =
            $"try{_lineEnd}{_indentation}{{{_lineEnd}{inner}{_indentation}}}{_lineEnd}{_indentation}catch "
            + $"({declaration}){_lineEnd}{_indentation}{{{_lineEnd}{_indentation}}}";
        var statement = (TryStatementSyntax)SyntaxFactory.ParseStatement(text);
        var handler = statement.Catches[0];
        var body = failure.If.Statement;
        var read = body.ReplaceNodes(failure.Codes, (code, _) => SyntaxFactory.ParseExpression($"{name}.ErrorCode").WithTriviaFrom(code));
        handler = read is BlockSyntax block
            ? handler.WithDeclaration(handler.Declaration!.WithTrailingTrivia(failure.If.CloseParenToken.TrailingTrivia)).WithBlock(block)
            : handler.WithBlock(handler.Block
                .AddStatements(read.WithLeadingTrivia(SyntaxFactory.Whitespace(_indentation + _step)).WithTrailingTrivia(_lineEnd)));
        if (failure.If != _old && failure.If.GetLeadingTrivia().Any(IsComment))
        {
            handler = handler.WithCatchKeyword(
                handler.CatchKeyword.WithLeadingTrivia(
                    failure.If.GetLeadingTrivia().SkipWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
        }

        statement = statement.WithCatches(SyntaxFactory.SingletonList(handler));
        if (failure.If != _old && _old.GetTrailingTrivia().Any(IsComment))
        {
            var last = statement.Block.Statements.Last();
            statement = statement.ReplaceNode(last, last.WithTrailingTrivia(_old.GetTrailingTrivia()));
        }

        return statement;
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
