using Microsoft.CodeAnalysis;

namespace Tapi.Editor.Tests;

/// <summary>The types and members that a user of the package sees.</summary>
internal static class ApiSymbols
{
    private const string RuntimeName = "Tapi.Runtime";

    public static IEnumerable<ISymbol> Generated(Compilation compilation) => All(compilation.Assembly.GlobalNamespace)
        .Where(symbol => symbol.ContainingNamespace.ToDisplayString() == "Tapi" && symbol.DeclaredAccessibility != Accessibility.Private);

    public static IEnumerable<ISymbol> Runtime(Compilation compilation)
    {
        var runtime = compilation.References
            .Select(compilation.GetAssemblyOrModuleSymbol)
            .OfType<IAssemblySymbol>()
            .Single(assembly => assembly.Name == RuntimeName);
        return All(runtime.GlobalNamespace).Where(IsVisible);
    }

    private static IEnumerable<ISymbol> All(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var symbol in All(inner))
                {
                    yield return symbol;
                }
            }

            if (member is not INamespaceSymbol && IsWritten(member))
            {
                yield return member;
            }
        }
    }

    // Accessors and what the compiler adds have no documentation of their own.
    private static bool IsWritten(ISymbol symbol) =>
        !symbol.IsImplicitlyDeclared
        && symbol is not IMethodSymbol { AssociatedSymbol: not null }
        && symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true }
        && symbol.ContainingType?.TypeKind != TypeKind.Delegate
        && !symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));
}
