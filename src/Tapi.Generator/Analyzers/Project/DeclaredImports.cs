using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>The imports from tapi32.dll that the project's own types declare. Collected when a rule first needs them.</summary>
internal static class DeclaredImports
{
    private static readonly ConditionalWeakTable<TapiProject, Lazy<IReadOnlyList<TapiImport>>> Known = new();

    public static IReadOnlyList<TapiImport> Of(TapiProject project) =>
        Known.GetValue(project, static key => new Lazy<IReadOnlyList<TapiImport>>(() => Types(key.Compilation.Assembly.GlobalNamespace)
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Select(key.Import)
            .OfType<TapiImport>()
            .ToList())).Value;

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var nested in Types(member))
            {
                yield return nested;
            }
        }
    }
}
