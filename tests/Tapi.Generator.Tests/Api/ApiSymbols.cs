using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Tests.Api;

/// <summary>What a consumer's code can see of the generated files.</summary>
internal static class ApiSymbols
{
    /// <summary>The visible types and members that the files declare. What the compiler adds by itself is not among them.</summary>
    public static IEnumerable<ISymbol> In(Compilation compilation) => Types(compilation.Assembly.GlobalNamespace)
        .SelectMany(type => Members(type).Prepend(type));

    public static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Protected or Accessibility.ProtectedOrInternal => symbol.ContainingType is { IsSealed: false },
        _ => false,
    };

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol inner => Types(inner),
            INamedTypeSymbol type when IsVisible(type) => Types(type).Prepend(type),
            _ => [],
        });

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.TypeKind == TypeKind.Delegate
        ? []
        : type.GetMembers().Where(member => member is not INamedTypeSymbol
            && IsVisible(member)
            && !member.IsImplicitlyDeclared
            && member is not IMethodSymbol { AssociatedSymbol: not null });
}
