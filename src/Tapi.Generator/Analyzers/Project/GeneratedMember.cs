using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>Recognizes the members of the generated API and of the runtime.</summary>
internal sealed class GeneratedMember
{
    private const string Namespace = "Tapi.Runtime.Generated.";

    private readonly IAssemblySymbol _runtime;

    private GeneratedMember(IAssemblySymbol runtime, INamedTypeSymbol request)
    {
        _runtime = runtime;
        ProxyRequest = request;
    }

    /// <summary>The runtime's base of all proxy requests.</summary>
    public INamedTypeSymbol ProxyRequest { get; }

    /// <summary>Null for a compilation without the runtime, in which nothing is generated.</summary>
    public static GeneratedMember? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Namespace + "ProxyRequest") is { ContainingAssembly: { } runtime } request
            ? new GeneratedMember(runtime, request)
            : null;

    /// <summary>Whether the runtime declares the member.</summary>
    public bool IsRuntime(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, _runtime);

    /// <summary>
    /// Whether the member belongs to the runtime or was generated, into this project or into the library that it comes from.
    /// </summary>
    public bool Contains(ISymbol member)
    {
        var definition = member.OriginalDefinition;
        if (IsRuntime(definition))
        {
            return true;
        }

        // A class can have hand-written parts: what counts is where the member itself is declared.
        return definition.DeclaringSyntaxReferences.IsEmpty
            ? (definition as INamedTypeSymbol ?? definition.ContainingType) is { } type
                && !type.Locations.Any(location => location.IsInSource)
                && IsGeneratedLibraryType(type)
            : definition.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree.FilePath.Contains(TapiAnalyzer.OurFiles));
    }

    /// <summary>Whether a type has one of the runtime's classes among its bases.</summary>
    public bool DerivesFromRuntime(ITypeSymbol? type) => BaseTypes.AndSelf(type?.BaseType).Any(IsRuntime);

    public bool IsProxyRequest(ITypeSymbol? type) => BaseTypes.AndSelf(type).Contains(ProxyRequest, SymbolEqualityComparer.Default);

    /// <summary>
    /// In a library, a generated class is recognized by its base class; a device, which has none, by the application that it refers to.
    /// </summary>
    private bool IsGeneratedLibraryType(INamedTypeSymbol type) =>
        DerivesFromRuntime(type)
        || (type is { IsSealed: true, IsStatic: false } && type.GetMembers().OfType<IPropertySymbol>().Any(property =>
            SymbolEqualityComparer.Default.Equals(property.Type.ContainingNamespace, type.ContainingNamespace)
            && DerivesFromRuntime(property.Type)));
}
