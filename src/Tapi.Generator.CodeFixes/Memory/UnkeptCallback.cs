using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>A delegate that can be kept in a field.</summary>
/// <param name="Expression">The expression that creates it.</param>
/// <param name="Delegate">Its type.</param>
/// <param name="Class">The type that gets the field.</param>
/// <param name="IsShared">
/// Whether all calls can use one delegate, in a static field. The code has no object to keep it in.
/// </param>
/// <param name="IsStatic">Whether the field is static.</param>
/// <param name="Local">The local that holds the delegate, if there is one.</param>
internal sealed record UnkeptCallback(
    ExpressionSyntax Expression, INamedTypeSymbol Delegate, TypeDeclarationSyntax Class, bool IsShared, bool IsStatic, ILocalSymbol? Local)
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

        var local = model.GetSymbolInfo(expression, cancellation).Symbol as ILocalSymbol;
        if (local is not null && IsKept(local, expression, model, cancellation))
        {
            return null;
        }

        // The fields of a structure are copied with it, and lambdas in it cannot reach them. A static field that each call assigns again
        // would lose the delegate of the call before, so only a delegate that is always the same goes there.
        var hasNoObject = method.ContainingType.IsValueType || StaticCode.Is(method, cancellation);
        var isShared = hasNoObject && SharedDelegate.Is(expression, model, cancellation);
        return hasNoObject && !isShared && !RunsOnce(method, model, cancellation)
            ? null
            : new UnkeptCallback(expression, type, declaration, isShared, hasNoObject, local);
    }

    private static bool RunsOnce(IMethodSymbol method, SemanticModel model, CancellationToken cancellation) =>
        method.MethodKind == MethodKind.StaticConstructor
        || SymbolEqualityComparer.Default.Equals(method, model.Compilation.GetEntryPoint(cancellation));

    /// <summary>Whether the local was assigned to a field already.</summary>
    private static bool IsKept(ILocalSymbol local, ExpressionSyntax place, SemanticModel model, CancellationToken cancellation) =>
        Mentions.Of(local, place, model, cancellation).Any(name =>
            name.SpanStart < place.SpanStart
            && name.Parent is AssignmentExpressionSyntax assignment
            && assignment.Right == name
            && model.GetSymbolInfo(assignment.Left, cancellation).Symbol is IFieldSymbol);
}
