using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Input;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>What all analyzers of one compilation share. Everything is computed on first use.</summary>
internal sealed class TapiProject
{
    private static readonly ConditionalWeakTable<Compilation, TapiProject> Known = new();

    private readonly ConcurrentDictionary<IMethodSymbol, TapiImport?> _imports = new(SymbolEqualityComparer.Default);
    private readonly bool _hasOnlyPackagePages;
    private readonly Lazy<List<PageFile>> _files;
    private readonly Lazy<PageSet> _pages;
    private readonly Lazy<TapiFacts> _facts;
    private readonly Lazy<bool> _hasImports;

    private TapiProject(Compilation compilation, AnalyzerOptions options)
    {
        Compilation = compilation;
        Bodies = new MethodBodies(compilation);
        Platforms = Platforms.Of(compilation.Options.Platform);
        var values = new OptionValues(options.AnalyzerConfigOptionsProvider);
        _hasOnlyPackagePages = values.HasOnlyPackagePages;
        Generates = values.Generate;
        _files = new Lazy<List<PageFile>>(
            () => options.AdditionalFiles
                .Select(text => PageFile.From(text, options.AnalyzerConfigOptionsProvider))
                .OfType<PageFile>()
                .ToList());
        _pages = new Lazy<PageSet>(() => PageSet.Read(_files.Value, CancellationToken.None));
        _facts = new Lazy<TapiFacts>(() => new TapiFacts(_pages.Value.Catalogue));
        _hasImports = new Lazy<bool>(() => ImportSearch.Finds(compilation));
    }

    public Compilation Compilation { get; }

    /// <summary>The architectures that the project's code can run on.</summary>
    public Platforms Platforms { get; }

    /// <summary>Whether the project wants bindings, whether or not it can have them.</summary>
    public bool Generates { get; }

    public bool HasPages => _files.Value.Count > 0;

    public bool HasOnlyPackagePages => _hasOnlyPackagePages || _files.Value.TrueForAll(file => file.FromPackage);

    /// <summary>The bodies of the project's methods, for rules that trace a value from one into another.</summary>
    public MethodBodies Bodies { get; }

    public PageSet Pages => _pages.Value;

    /// <summary>The pages' facts. Read when the first import or use is found, not before.</summary>
    public TapiFacts Facts => _facts.Value;

    /// <summary>Whether the project itself imports something from tapi32.dll. Searches its types once, so ask last.</summary>
    public bool HasImports => _hasImports.Value;

    /// <summary>The one instance for a compilation: a compilation's analyzers all get the same options.</summary>
    public static TapiProject Of(Compilation compilation, AnalyzerOptions options) =>
        Known.GetValue(compilation, key => new TapiProject(key, options));

    /// <summary>The import from tapi32.dll that a method declares, or null.</summary>
    public TapiImport? Import(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        definition = definition.PartialDefinitionPart ?? definition;
        if (!ImportReader.MayBeImport(definition))
        {
            return null;
        }

        return _imports.TryGetValue(definition, out var known) ? known : _imports.GetOrAdd(definition, Read(definition));
    }

    private TapiImport? Read(IMethodSymbol method) =>
        ImportReader.NamesTapi(method) && !Facts.IsEmpty ? ImportReader.Read(method, this) : null;
}
