using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Architecture.Tests.Sources;

namespace Tapi.Architecture.Tests.Folders;

/// <summary>Which folders of a project use which others of it.</summary>
internal sealed class FolderGraph
{
    private static readonly ConcurrentDictionary<string, Lazy<FolderGraph>> Known = new();

    private readonly Compilation _compilation;
    private readonly Dictionary<string, SourceFile> _files;

    private FolderGraph(SourceProject project)
    {
        _compilation = Compilations.Of(project);
        _files = project.Files.ToDictionary(file => file.Path);
        Folders = project.Files.Select(file => file.Folder).Distinct().Order(StringComparer.Ordinal).ToList();
        var found = _compilation.SyntaxTrees.Where(tree => _files.ContainsKey(tree.FilePath)).AsParallel().Select(Read).ToList();
        Uses = found.SelectMany(file => file.Uses).OrderBy(use => use.ToString(), StringComparer.Ordinal).ToList();
        LibraryUses = found.SelectMany(file => file.LibraryUses).ToList();
        Unresolved = found.SelectMany(file => file.Unresolved).Order(StringComparer.Ordinal).ToList();
    }

    public IReadOnlyList<string> Folders { get; }

    public IReadOnlyList<FolderUse> Uses { get; }

    /// <summary>Which libraries the files use: <see cref="FolderUse.To"/> is the assembly.</summary>
    public IReadOnlyList<FolderUse> LibraryUses { get; }

    /// <summary>Names whose symbol the compilation does not know.</summary>
    public IReadOnlyList<string> Unresolved { get; }

    public static FolderGraph Of(SourceProject project) => Known.GetOrAdd(project.Name, _ => new(() => new FolderGraph(project))).Value;

    public IEnumerable<string> UsedBy(string folder) => Uses.Where(use => use.From == folder).Select(use => use.To).Distinct();

    private FileUses Read(SyntaxTree tree)
    {
        var file = _files[tree.FilePath];
        var symbols = new SymbolUses(_compilation.GetSemanticModel(tree));
        var all = symbols.All().ToList();
        var uses = all
            .Select(use => (use.Node, use.Symbol, To: FolderOf(use.Symbol, file.Folder)))
            .Where(use => use.To is not null && use.To != file.Folder)
            .Select(use => new FolderUse(file.Folder, use.To!, User(use.Node), Used(use.Symbol), file.Path))
            .Distinct();
        var libraries = all
            .Where(use => use.Symbol.ContainingAssembly is not null && !IsOwn(use.Symbol))
            .DistinctBy(use => use.Symbol.ContainingAssembly.Name)
            .Select(use => new FolderUse(file.Folder, use.Symbol.ContainingAssembly.Name, User(use.Node), Used(use.Symbol), file.Path));
        return new FileUses([.. uses], [.. libraries], [.. symbols.Unresolved.Select(Place.Of)]);
    }

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly);

    /// <summary>The folder that declares a symbol: of several parts the user's own. None for generated and foreign symbols.</summary>
    private string? FolderOf(ISymbol symbol, string own)
    {
        if (!IsOwn(symbol))
        {
            return null;
        }

        var folders = symbol.DeclaringSyntaxReferences
            .Select(reference => _files.GetValueOrDefault(reference.SyntaxTree.FilePath)?.Folder)
            .OfType<string>()
            .ToList();
        return folders.Contains(own) ? own
            : folders.Count > 0 ? folders[0]
            : symbol.ContainingType is { } type ? FolderOf(type, own)
            : null;
    }

    private static string User(SyntaxNode node) => node.Ancestors()
        .Select(ancestor => ancestor switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        })
        .LastOrDefault(name => name is not null) ?? "(file)";

    private static string Used(ISymbol symbol) => symbol is INamedTypeSymbol || symbol.ContainingType is null
        ? symbol.Name
        : $"{symbol.ContainingType.Name}.{(symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new" : symbol.Name)}";

    private sealed record FileUses(IReadOnlyList<FolderUse> Uses, IReadOnlyList<FolderUse> LibraryUses, IReadOnlyList<string> Unresolved);
}
