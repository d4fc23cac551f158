using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Architecture.Tests.Dialect;

/// <summary>Local variables that spell a type where <c>var</c> would mean the same.</summary>
internal static class ExplicitTypes
{
    public static IEnumerable<SyntaxNode> In(SemanticModel model) => model.SyntaxTree.GetRoot().DescendantNodes().Where(node => node switch
    {
        VariableDeclarationSyntax { Parent: not BaseFieldDeclarationSyntax } declaration => IsSpelled(model, declaration),
        ForEachStatementSyntax loop => !loop.Type.IsVar && IsSame(model, loop.Type, model.GetForEachStatementInfo(loop).ElementType),
        DeclarationExpressionSyntax { Type.IsVar: false, Designation: SingleVariableDesignationSyntax } variable => IsFree(model, variable),
        _ => false,
    });

    private static bool IsSpelled(SemanticModel model, VariableDeclarationSyntax declaration) =>
        !declaration.Type.IsVar
        && declaration.Parent is not LocalDeclarationStatementSyntax { IsConst: true } and not FixedStatementSyntax
        && declaration.Variables is [{ Initializer.Value: var value }]
        && value switch
        {
            ImplicitObjectCreationExpressionSyntax => true,
            RefExpressionSyntax reference => IsSame(model, declaration.Type, model.GetTypeInfo(reference.Expression).Type),
            StackAllocArrayCreationExpressionSyntax or LambdaExpressionSyntax or CollectionExpressionSyntax => false,
            _ => IsSame(model, declaration.Type, model.GetTypeInfo(value).Type),
        };

    private static bool IsSame(SemanticModel model, TypeSyntax spelled, ITypeSymbol? natural)
    {
        var type = (spelled as RefTypeSyntax)?.Type ?? spelled;
        return !type.IsVar && natural is not null and not IErrorTypeSymbol and not IFunctionPointerTypeSymbol
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(type).Type, natural);
    }

    /// <summary>Returns whether an <c>out</c> variable's type does not choose the method or its type arguments.</summary>
    private static bool IsFree(SemanticModel model, DeclarationExpressionSyntax declaration)
    {
        var inferred = declaration.WithType(SyntaxFactory.IdentifierName("var").WithTriviaFrom(declaration.Type));
        if (declaration.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || declaration.Parent is not ArgumentSyntax)
        {
            return false;
        }

        var changed = call.ReplaceNode(declaration, inferred);
        var symbol = model.GetSpeculativeSymbolInfo(call.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol;
        return symbol is not null && SymbolEqualityComparer.Default.Equals(symbol, model.GetSymbolInfo(call).Symbol);
    }
}
