using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Callers;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>
/// Writes a comparison of an unsigned result with a constant for the signed result, so that it is true for the same results. What was
/// always or never true, as <c>result &lt; 0</c>, becomes what it says.
/// </summary>
/// <param name="isRequest">Whether positive results are request identifiers, so that <c>&gt; 0</c> was meant.</param>
internal sealed class SignedComparison(SemanticModel model, bool isRequest, FileEdits edits, CancellationToken cancellation)
{
    private const long SignBit = 0x80000000;

    /// <summary>False where the value itself has to be converted back.</summary>
    public bool Convert(BinaryExpressionSyntax comparison, ExpressionSyntax value)
    {
        var isLeft = comparison.Left == value;
        var other = isLeft ? comparison.Right : comparison.Left;
        if (Constant(other) is not { } constant)
        {
            return false;
        }

        switch (isLeft ? comparison.Kind() : Mirrored(comparison.Kind()))
        {
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                if (constant is >= SignBit and <= uint.MaxValue)
                {
                    edits.Change(other, current => Signed(other, current));
                }

                return true;
            case SyntaxKind.LessThanExpression when constant == 0:
            case SyntaxKind.GreaterThanOrEqualExpression when constant == 0:
            case SyntaxKind.GreaterThanExpression or SyntaxKind.LessThanOrEqualExpression when constant == 0 && isRequest:
                return true;
            case SyntaxKind.GreaterThanExpression when constant == 0:
            case SyntaxKind.GreaterThanOrEqualExpression when constant == 1:
                return Write(comparison, other, isLeft, SyntaxKind.NotEqualsExpression);
            case SyntaxKind.LessThanOrEqualExpression when constant == 0:
            case SyntaxKind.LessThanExpression when constant == 1:
                return Write(comparison, other, isLeft, SyntaxKind.EqualsExpression);
            case SyntaxKind.GreaterThanExpression when constant == SignBit - 1:
            case SyntaxKind.GreaterThanOrEqualExpression when constant == SignBit:
                return Write(comparison, other, isLeft, SyntaxKind.LessThanExpression);
            case SyntaxKind.LessThanExpression when constant == SignBit:
            case SyntaxKind.LessThanOrEqualExpression when constant == SignBit - 1:
                return Write(comparison, other, isLeft, SyntaxKind.GreaterThanOrEqualExpression);
            default:
                return false;
        }
    }

    /// <summary>The value of a constant; null for anything else.</summary>
    public static long? Value(Optional<object?> constant) => constant is { HasValue: true, Value: { } value }
        ? value switch
        {
            int number => number,
            uint number => number,
            long number => number,
            short number => number,
            ushort number => number,
            byte number => number,
            sbyte number => number,
            ulong number when number <= long.MaxValue => (long)number,
            _ => null,
        }
        : null;

    /// <summary>A constant with the highest bit as the negative number that a signed result has.</summary>
    public ExpressionSyntax Signed(ExpressionSyntax constant, ExpressionSyntax current)
    {
        // (uint)error was written for the unsigned result.
        var inner = Inner(constant);
        return inner is CastExpressionSyntax cast
            && model.GetTypeInfo(cast.Expression, cancellation).Type?.SpecialType == SpecialType.System_Int32
            ? cast.Expression.WithoutTrivia().WithTriviaFrom(current)
            : CastText.To("int", current, constant, model);
    }

    private static ExpressionSyntax Inner(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Inner(inner.Expression),
        CheckedExpressionSyntax inner => Inner(inner.Expression),
        _ => expression,
    };

    private long? Constant(ExpressionSyntax expression) => Value(model.GetConstantValue(expression, cancellation));

    private bool Write(BinaryExpressionSyntax comparison, ExpressionSyntax other, bool isLeft, SyntaxKind kind)
    {
        edits.Change(other, current => SyntaxFactory
            .LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(0))
            .WithTriviaFrom(current));
        var written = isLeft ? kind : Mirrored(kind);
        edits.Change(comparison, current => SyntaxFactory.BinaryExpression(
            written,
            current.Left,
            SyntaxFactory.Token(Token(written)).WithTriviaFrom(current.OperatorToken),
            current.Right));
        return true;
    }

    private static SyntaxKind Mirrored(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanExpression => SyntaxKind.GreaterThanExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.GreaterThanExpression => SyntaxKind.LessThanExpression,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.LessThanOrEqualExpression,
        _ => kind,
    };

    private static SyntaxKind Token(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanExpression => SyntaxKind.LessThanToken,
        SyntaxKind.GreaterThanExpression => SyntaxKind.GreaterThanToken,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.LessThanEqualsToken,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.GreaterThanEqualsToken,
        SyntaxKind.EqualsExpression => SyntaxKind.EqualsEqualsToken,
        _ => SyntaxKind.ExclamationEqualsToken,
    };
}
