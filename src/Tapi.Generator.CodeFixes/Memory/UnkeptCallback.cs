using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>A delegate that can be kept in a field.</summary>
/// <param name="Expression">The expression that creates it.</param>
/// <param name="Delegate">Its type.</param>
/// <param name="Class">The type that gets the field.</param>
/// <param name="IsStatic">Whether the code that creates the delegate has no object to keep it in.</param>
/// <param name="Local">The local that holds the delegate, if there is one.</param>
internal sealed record UnkeptCallback(
    ExpressionSyntax Expression, INamedTypeSymbol Delegate, TypeDeclarationSyntax Class, bool IsStatic, ILocalSymbol? Local)
{
    public static UnkeptCallback? Find(Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        var place = diagnostic.AdditionalLocations.Count == 1 && diagnostic.AdditionalLocations[0].SourceTree == model.SyntaxTree
            ? diagnostic.AdditionalLocations[0]
            : null;
        if (place is null
            || model.SyntaxTree
                .GetRoot(cancellation)
                .FindNode(place.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression
            || model.GetTypeInfo(expression, cancellation)
                .ConvertedType is not INamedTypeSymbol { TypeKind: TypeKind.Delegate, IsGenericType: false } type
            || expression.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not TypeDeclarationSyntax declaration
            || declaration.IsKind(SyntaxKind.InterfaceDeclaration)
            || expression.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is not null
            || model.GetEnclosingSymbol(expression.SpanStart, cancellation) is not IMethodSymbol method)
        {
            return null;
        }

        // The fields of a structure are copied with it, and lambdas in it cannot reach them.
        var isStatic = method.ContainingType.IsValueType || StaticCode.Is(method, cancellation);
        return new UnkeptCallback(
            expression, type, declaration, isStatic, model.GetSymbolInfo(expression, cancellation).Symbol as ILocalSymbol);
    }
}
