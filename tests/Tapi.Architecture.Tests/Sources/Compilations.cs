using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Generator;
using Tapi.Testing;

namespace Tapi.Architecture.Tests.Sources;

/// <summary>
/// The projects, bound so that each name in their sources has its symbol. All are bound against the framework that the tests run on, so
/// neither polyfills nor MSBuild are needed.
/// </summary>
internal static class Compilations
{
    private static readonly CSharpParseOptions Language =
        new(LanguageVersion.Latest, DocumentationMode.Parse, preprocessorSymbols: ["NET", "NET8_0", "NET8_0_OR_GREATER"]);

    private static readonly ConcurrentDictionary<string, Lazy<CSharpCompilation>> Known = new();

    private static readonly ConcurrentDictionary<(string Namespace, bool WithoutFunctions), Lazy<IReadOnlyList<SyntaxTree>>> Bindings =
        new();

    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The framework and the libraries of all projects; the projects themselves are bound from source.</summary>
    private static readonly IReadOnlyList<MetadataReference> Libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).StartsWith("Tapi.", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path))
        .ToList();

    public static CSharpCompilation Of(SourceProject project) => Known.GetOrAdd(project.Name, _ => new(() => Create(project))).Value;

    private static CSharpCompilation Create(SourceProject project)
    {
        var trees = project.Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Language, file.Path));
        var bindings = project.BindingsNamespace is { } name
            ? Bindings.GetOrAdd((name, project.LeavesFunctionsOut), key => new(() => Generate(key.Namespace, key.WithoutFunctions))).Value
            : [];
        return CSharpCompilation.Create(
            project.Name,
            [.. trees, .. bindings, CSharpSyntaxTree.ParseText(FromProjectFile(project), Language, "obj/ProjectFile.cs")],
            [.. Libraries, .. Referenced(project).Select(other => Of(other).ToMetadataReference())],
            Options);
    }

    private static IEnumerable<SourceProject> Referenced(SourceProject project) => project.ProjectReferences
        .SelectMany(name => SourceProject.All.Where(other => other.Name == name))
        .SelectMany(other => Referenced(other).Prepend(other))
        .Distinct();

    /// <summary>What the SDK writes into files of its own: the global usings, and who may see internals.</summary>
    private static string FromProjectFile(SourceProject project)
    {
        string[] usings =
        [
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
            "System.Threading.Tasks",
        ];
        var lines = usings.Concat(project.IsProduct ? [] : ["Xunit"]).Select(name => $"global using {name};")
            .Concat(project.GlobalUsings)
            .Concat(project.Friends.Select(friend => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]"));
        return string.Join('\n', lines);
    }

    private static IReadOnlyList<SyntaxTree> Generate(string name, bool withoutFunctions)
    {
        var runtime = Of(SourceProject.Get("Tapi.Runtime"));
        var compilation = CSharpCompilation.Create("Bindings", [], [.. Libraries, runtime.ToMetadataReference()], Options);
        var pages = SpecPages.All.Where(page => !withoutFunctions || !page.Path.StartsWith("nf-", StringComparison.Ordinal));
        return CSharpGeneratorDriver
            .Create([new TapiGenerator().AsSourceGenerator()], pages, Language, TestOptions.Of("TapiNamespace", name))
            .RunGenerators(compilation)
            .GetRunResult().GeneratedTrees;
    }
}
