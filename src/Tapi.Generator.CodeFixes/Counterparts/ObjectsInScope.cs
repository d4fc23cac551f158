using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>The generated objects that can be used at a place by a simple name.</summary>
internal static class ObjectsInScope
{
    /// <param name="call">The place.</param>
    /// <param name="owner">The class of the objects.</param>
    /// <param name="member">A generated member that distinguishes the class from others with that name.</param>
    public static IReadOnlyList<ISymbol> Of(HandWrittenCall call, string owner, string member)
    {
        var found = call.Model.LookupSymbols(call.Position)
            .Where(
                symbol => TypeOf(symbol) is INamedTypeSymbol type
                    && type.Name == owner
                    && type.GetMembers(member).Any(call.Generated.Contains))
            .Where(symbol => symbol is not ILocalSymbol || symbol.Locations[0].SourceSpan.End < call.Position)
            .Where(symbol => IsReached(symbol, call))
            .ToList();
        return found.Where(symbol => !found.Exists(other => IsAnotherNameOf(symbol, other, call.Cancellation))).ToList();
    }

    public static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        _ => null,
    };

    // Static code and nested types see the names of instance members but cannot use them.
    private static bool IsReached(ISymbol symbol, HandWrittenCall call)
    {
        var needsObject = symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
            or IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false };
        return !needsObject || (call.Model.GetEnclosingSymbol(call.Position, call.Cancellation) is { } around
            && !(around is IMethodSymbol method && StaticCode.Is(method, call.Cancellation))
            && BaseTypes.AndSelf(around.ContainingType).Contains(symbol.ContainingType, SymbolEqualityComparer.Default));
    }

    /// <summary>Whether a property only returns a field, or a member only holds a parameter of the primary constructor.</summary>
    private static bool IsAnotherNameOf(ISymbol symbol, ISymbol other, CancellationToken cancellation) => (symbol, other) switch
    {
        (IPropertySymbol, IFieldSymbol) =>
            symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)
                is PropertyDeclarationSyntax { ExpressionBody.Expression: IdentifierNameSyntax name }
            && name.Identifier.ValueText == other.Name,
        (IParameterSymbol, IFieldSymbol { IsReadOnly: true }) =>
            other.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)
                is VariableDeclaratorSyntax { Initializer.Value: IdentifierNameSyntax name }
            && name.Identifier.ValueText == symbol.Name,
        (IParameterSymbol, IPropertySymbol { SetMethod: null }) =>
            other.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)
                is PropertyDeclarationSyntax { Initializer.Value: IdentifierNameSyntax name }
            && name.Identifier.ValueText == symbol.Name,
        _ => false,
    };
}
