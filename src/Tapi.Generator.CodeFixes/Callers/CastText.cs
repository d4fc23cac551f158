using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Callers;

/// <summary>Writes conversions that never throw.</summary>
internal static class CastText
{
    /// <param name="place">The node as it was, for its surroundings.</param>
    public static ExpressionSyntax To(string type, ExpressionSyntax current, ExpressionSyntax place, SemanticModel model)
    {
        var operand = current.WithoutTrivia();
        if (operand is BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax
            or AnonymousFunctionExpressionSyntax or SwitchExpressionSyntax or IsPatternExpressionSyntax or QueryExpressionSyntax
            or ThrowExpressionSyntax or PrefixUnaryExpressionSyntax or AwaitExpressionSyntax)
        {
            operand = SyntaxFactory.ParenthesizedExpression(operand);
        }

        ExpressionSyntax cast = SyntaxFactory.CastExpression(SyntaxFactory.ParseTypeName(type), operand);
        cast = IsChecked(place, model) || model.GetConstantValue(place).HasValue
            ? SyntaxFactory.CheckedExpression(SyntaxKind.UncheckedExpression, cast)
            : place.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax
                or PostfixUnaryExpressionSyntax
                ? SyntaxFactory.ParenthesizedExpression(cast)
                : cast;
        return cast.WithTriviaFrom(current);
    }

    public static bool IsChecked(SyntaxNode place, SemanticModel model) =>
        place.Ancestors().FirstOrDefault(node => node is CheckedExpressionSyntax or CheckedStatementSyntax) is { } around
            ? around.IsKind(SyntaxKind.CheckedExpression) || around.IsKind(SyntaxKind.CheckedStatement)
            : model.Compilation.Options.CheckOverflow;
}
