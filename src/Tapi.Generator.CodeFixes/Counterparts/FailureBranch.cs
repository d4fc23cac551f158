using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>The code that runs where a function failed.</summary>
/// <param name="If">The statement that tests the result.</param>
/// <param name="Codes">Where that code reads the result.</param>
internal sealed record FailureBranch(IfStatementSyntax If, IReadOnlyList<IdentifierNameSyntax> Codes)
{
    /// <summary>Whether a condition tests for an error: a negative result, or a common misreading of one.</summary>
    public static bool IsTest(ExpressionSyntax condition, ExpressionSyntax result, SemanticModel model, CancellationToken cancellation) =>
        condition is BinaryExpressionSyntax binary
        && binary.Left == result
        && binary.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.NotEqualsExpression
        && model.GetConstantValue(binary.Right, cancellation) is { HasValue: true, Value: 0 or 0L };
}
