using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Recognizes initial values that zeroed memory already has.</summary>
internal static class ZeroValue
{
    public static bool Is(ExpressionSyntax value, SemanticModel model) =>
        value is DefaultExpressionSyntax
        || value.IsKind(SyntaxKind.DefaultLiteralExpression)
        || model.GetConstantValue(value) is { HasValue: true, Value: 0 or 0u or 0L or 0UL };
}
