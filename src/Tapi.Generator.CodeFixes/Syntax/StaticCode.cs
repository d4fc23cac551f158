using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Syntax;

/// <summary>Recognizes code without an instance.</summary>
internal static class StaticCode
{
    /// <summary>Whether a function, or an enclosing one, is static.</summary>
    public static bool Is(IMethodSymbol method, CancellationToken cancellation)
    {
        var isStatic = false;
        for (ISymbol current = method; current is IMethodSymbol function; current = current.ContainingSymbol)
        {
            isStatic |= function.IsStatic
                && (function.MethodKind is not (MethodKind.AnonymousFunction or MethodKind.LocalFunction)
                    || IsMarked(function, cancellation));
        }

        return isStatic;
    }

    // The symbol of a lambda counts as static in a static method too.
    private static bool IsMarked(IMethodSymbol function, CancellationToken cancellation) =>
        function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
            LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
            _ => false,
        };
}
