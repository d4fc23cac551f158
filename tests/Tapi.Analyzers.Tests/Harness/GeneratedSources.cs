using System.Collections.Concurrent;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tapi.Testing;

namespace Tapi.Analyzers.Tests.Harness;

/// <summary>
/// What the generator writes for a project, made once for each selection of functions. Tests have it as documents of the project: fixes see
/// no output of generators that the test framework runs.
/// </summary>
internal static class GeneratedSources
{
    private static readonly ConcurrentDictionary<(string Functions, LanguageVersion Language),
        Lazy<IReadOnlyList<(string Path, SourceText Text)>>> Known = new();

    public static IReadOnlyList<(string Path, SourceText Text)> Of(TestProject project) => project.Generates
        ? Known.GetOrAdd((project.Functions, project.Language), _ => new(() => Generate(project))).Value
        : [];

    private static IReadOnlyList<(string Path, SourceText Text)> Generate(TestProject project)
    {
        var parse = new CSharpParseOptions(project.Language);
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(string.Empty, parse, "Program.cs")],
            [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Tapi.TapiApplication).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var result = CSharpGeneratorDriver
            .Create([new Tapi.Generator.TapiGenerator().AsSourceGenerator()], SpecPages.OfPackage, parse, project.Options)
            .RunGenerators(compilation)
            .GetRunResult();
        return result.GeneratedTrees.Select(tree => ("/" + tree.FilePath.Replace('\\', '/').TrimStart('/'), tree.GetText())).ToList();
    }
}
