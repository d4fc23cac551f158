using Microsoft.CodeAnalysis;
using Tapi.Testing;

namespace Tapi.Abi.Tests.Bindings;

/// <summary>What the generator declares from the pages, as the C# compiler understands it.</summary>
internal sealed class GeneratedApi
{
    private static readonly Lazy<GeneratedApi> FromAllPages = new(() => new GeneratedApi(SpecPages.All));

    public GeneratedApi(IEnumerable<TestPage> pages, TestOptions? options = null)
    {
        var compilation = Compiler.Generate(pages, options: options).Compilation;
        Assert.Empty(compilation.GetDeclarationDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var types = compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "Tapi").GetTypeMembers();
        Structures = types.Where(type => type is { TypeKind: TypeKind.Struct, IsRecord: false }).ToDictionary(type => type.Name);
        Handles = types.Where(type => type is { TypeKind: TypeKind.Struct, IsRecord: true }).ToDictionary(type => type.Name);
        Constants = GeneratedConstants.Of(types);
        Exports = types.Single(type => type.Name == "Tapi32").GetMembers().OfType<IMethodSymbol>()
            .Where(method => method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public })
            .ToDictionary(method => method.Name);
    }

    /// <summary>From the project's own pages.</summary>
    public static GeneratedApi Instance => FromAllPages.Value;

    public IReadOnlyDictionary<string, INamedTypeSymbol> Structures { get; }

    public IReadOnlyDictionary<string, INamedTypeSymbol> Handles { get; }

    /// <summary>The values by the header's names.</summary>
    public IReadOnlyDictionary<string, uint> Constants { get; }

    /// <summary>The methods of the raw layer, each under the name of its export.</summary>
    public IReadOnlyDictionary<string, IMethodSymbol> Exports { get; }

    /// <summary>The type of the pointer that an export is really called through.</summary>
    public static IFunctionPointerTypeSymbol PointerOf(IMethodSymbol export) => (IFunctionPointerTypeSymbol)export.ContainingType
        .GetMembers("_" + export.Name).OfType<IFieldSymbol>().Single().Type;
}
