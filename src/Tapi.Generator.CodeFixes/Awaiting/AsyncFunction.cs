using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Awaiting;

/// <summary>Adds <c>async</c> and a new return type to a method, a local function or a lambda.</summary>
internal static class AsyncFunction
{
    /// <summary>The function that a node belongs to; null in an accessor, a constructor or top-level statements.</summary>
    public static SyntaxNode? Around(SyntaxNode node) => node.Ancestors().FirstOrDefault(item =>
        item is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
            or AccessorDeclarationSyntax or PropertyDeclarationSyntax
            or IndexerDeclarationSyntax or FieldDeclarationSyntax) is { } function
        && function is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax ? function : null;

    public static bool IsAsync(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    /// <param name="function">The function.</param>
    /// <param name="returnType">Its new return type; null keeps the old one.</param>
    /// <param name="dropsCompleted">Whether it returned completed tasks, which an async function does by itself.</param>
    public static SyntaxNode Make(SyntaxNode function, TypeSyntax? returnType, bool dropsCompleted)
    {
        switch (function)
        {
            case MethodDeclarationSyntax method:
                var (modifiers, type) = Head(method.Modifiers, method.ReturnType, returnType);
                method = method.WithModifiers(modifiers).WithReturnType(type);
                return dropsCompleted && method.Body is { } body ? method.WithBody(CompletedReturn.Remove(body)) : method;
            case LocalFunctionStatementSyntax local:
                (modifiers, type) = Head(local.Modifiers, local.ReturnType, returnType);
                local = local.WithModifiers(modifiers).WithReturnType(type);
                return dropsCompleted && local.Body is { } block ? local.WithBody(CompletedReturn.Remove(block)) : local;
            case AnonymousFunctionExpressionSyntax lambda:
                if (dropsCompleted && lambda.Block is { } statements)
                {
                    lambda = lambda.WithBlock(CompletedReturn.Remove(statements));
                }

                var keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword)
                    .WithLeadingTrivia(lambda.GetLeadingTrivia())
                    .WithTrailingTrivia(SyntaxFactory.Space);
                return lambda.WithoutLeadingTrivia().WithAsyncKeyword(keyword);
            default:
                return function;
        }
    }

    private static (SyntaxTokenList Modifiers, TypeSyntax Type) Head(SyntaxTokenList modifiers, TypeSyntax type, TypeSyntax? newType)
    {
        var keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (modifiers.Count == 0)
        {
            keyword = keyword.WithLeadingTrivia(type.GetLeadingTrivia());
            type = type.WithoutLeadingTrivia();
        }

        return (modifiers.Add(keyword), newType is null ? type : newType.WithTriviaFrom(type));
    }
}
