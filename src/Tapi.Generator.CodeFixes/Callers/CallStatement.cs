using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Callers;

/// <summary>
/// Puts statements right before and right after a call. A call in a condition or a returned value gets a statement of its own first.
/// </summary>
internal static class CallStatement
{
    /// <summary>False where the call's statement is not in a list, or something else is evaluated before the call.</summary>
    public static bool Surround(
        InvocationExpressionSyntax call, IEnumerable<string> before, string after, SemanticModel model, FileEdits edits)
    {
        if (call.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or SwitchSectionSyntax } statement
            || edits.IsChanged(statement)
            || Value(statement) is not { } value
            || !IsFirst(value, call, model))
        {
            return false;
        }

        var mark = new SyntaxAnnotation();
        var result = statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax ? null : FreeName.Of("result", call, model);
        edits.Change(call, current => current.WithAdditionalAnnotations(mark));
        edits.ChangeToList(statement, current => Statements(statement, current, mark, before, result, after));
        return true;
    }

    private static IEnumerable<SyntaxNode> Statements(
        StatementSyntax old, StatementSyntax current, SyntaxAnnotation mark, IEnumerable<string> before, string? result, string after)
    {
        var texts = before.ToList();
        if (result is not null)
        {
            var call = current.GetAnnotatedNodes(mark).Single();
            texts.Add($"var {result} = {call.WithoutTrivia().ToFullString()};");
            texts.Add(after);
            current = current.ReplaceNode(call, SyntaxFactory.IdentifierName(result).WithTriviaFrom(call));
        }

        var starts = LineTrivia.StartsLine(old);
        var indentation = LineTrivia.Indentation(old);
        var end = starts ? LineTrivia.End(old.SyntaxTree.GetRoot()) : SyntaxFactory.Space;
        var statements = new List<SyntaxNode>();
        foreach (var text in texts)
        {
            statements.Add(SyntaxFactory.ParseStatement(text)
                .WithLeadingTrivia(statements.Count == 0 ? current.GetLeadingTrivia() : indentation)
                .WithTrailingTrivia(end));
        }

        current = statements.Count == 0 ? current : current.WithLeadingTrivia(indentation);
        if (result is not null)
        {
            return [.. statements, current];
        }

        var last = SyntaxFactory.ParseStatement(after).WithLeadingTrivia(indentation).WithTrailingTrivia(current.GetTrailingTrivia());
        return [.. statements, current.WithTrailingTrivia(end), last];
    }

    private static ExpressionSyntax? Value(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax expression => expression.Expression,
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var value }] } => value,
        IfStatementSyntax @if => @if.Condition,
        ReturnStatementSyntax { Expression: { } value } => value,
        _ => null,
    };

    /// <summary>Whether the call is the first thing that an expression evaluates, and is always evaluated.</summary>
    private static bool IsFirst(ExpressionSyntax expression, ExpressionSyntax call, SemanticModel model) =>
        expression == call || expression switch
        {
            ParenthesizedExpressionSyntax inner => IsFirst(inner.Expression, call, model),
            CastExpressionSyntax cast => IsFirst(cast.Expression, call, model),
            CheckedExpressionSyntax inner => IsFirst(inner.Expression, call, model),
            AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && assignment.Left is IdentifierNameSyntax
                && IsFirst(assignment.Right, call, model),
            BinaryExpressionSyntax binary => IsFirst(binary.Left, call, model)
                || (model.GetConstantValue(binary.Left).HasValue
                    && !binary.IsKind(SyntaxKind.LogicalAndExpression)
                    && !binary.IsKind(SyntaxKind.LogicalOrExpression)
                    && IsFirst(binary.Right, call, model)),
            ConditionalExpressionSyntax conditional => IsFirst(conditional.Condition, call, model),
            _ => false,
        };
}
