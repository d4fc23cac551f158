using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Writes uses of a variable that becomes a pointer to what it was.</summary>
internal static class PointerUse
{
    /// <summary>False where a use through the pointer would not be the same, or would let the address escape.</summary>
    public static bool Change(ExpressionSyntax use, FunctionEdit edit)
    {
        switch (use.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Expression == use:
                edit.Change(access, current => SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.PointerMemberAccessExpression,
                    current.Expression,
                    SyntaxFactory.Token(SyntaxKind.MinusGreaterThanToken).WithTriviaFrom(current.OperatorToken),
                    current.Name));
                return !IsAddress(access);
            case RefExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax
                or AnonymousObjectMemberDeclaratorSyntax:
                return false;
            case PostfixUnaryExpressionSyntax:
            case CastExpressionSyntax { Type: not PredefinedTypeSyntax }:
                edit.Change(use, current => SyntaxFactory.ParenthesizedExpression(Value(current.WithoutTrivia())).WithTriviaFrom(current));
                return true;
            default:
                edit.Change(use, current => Value(current.WithoutTrivia()).WithTriviaFrom(current));
                return !IsAddress(use);
        }
    }

    /// <summary>Whether a value, or a member of it, is passed on by address.</summary>
    public static bool IsAddress(ExpressionSyntax value) => value.Parent switch
    {
        MemberAccessExpressionSyntax outer when outer.Expression == value => IsAddress(outer),
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.AddressOfExpression),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        RefExpressionSyntax => true,
        _ => false,
    };

    private static PrefixUnaryExpressionSyntax Value(ExpressionSyntax pointer) =>
        SyntaxFactory.PrefixUnaryExpression(SyntaxKind.PointerIndirectionExpression, pointer);
}
