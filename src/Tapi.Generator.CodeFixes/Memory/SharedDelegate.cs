using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Recognizes delegates that are the same each time they are made: a field's initializer can make them.</summary>
/// <remarks>The compiler keeps lambdas that use nothing from their function.</remarks>
internal static class SharedDelegate
{
    public static bool Is(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Is(inner.Expression, model, cancellation),
        CastExpressionSyntax cast => Is(cast.Expression, model, cancellation),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: [var only], Initializer: null } =>
            Is(only.Expression, model, cancellation),
        IdentifierNameSyntax or MemberAccessExpressionSyntax =>
            model.GetSymbolInfo(expression, cancellation).Symbol is IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary },
        _ => false,
    };
}
