using System.Collections.Concurrent;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Testing;

namespace Tapi.Analyzers.Tests.Harness;

/// <summary>
/// The bindings in an assembly of their own, made once for each selection of functions: a test that has them as a reference does not
/// compile them again in each of its steps.
/// </summary>
internal static class GeneratedLibrary
{
    private static readonly ConcurrentDictionary<string, Lazy<MetadataReference>> Known = new(StringComparer.Ordinal);

    public static MetadataReference Of(TestProject project) =>
        Known.GetOrAdd(project.Functions, _ => new(() => Compile(project))).Value;

    private static MetadataReference Compile(TestProject project)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12);
        var options = new TestOptions(new Dictionary<string, string>
        {
            ["TapiFunctions"] = project.Functions,
            ["TapiVisibility"] = "public",
        });
        var empty = CSharpCompilation.Create(
            "Bindings",
            [CSharpSyntaxTree.ParseText(string.Empty, parse, "Program.cs")],
            [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Tapi.TapiApplication).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        CSharpGeneratorDriver
            .Create([new Tapi.Generator.TapiGenerator().AsSourceGenerator()], SpecPages.OfPackage, parse, options)
            .RunGeneratorsAndUpdateCompilation(empty, out var bindings, out _);
        var image = new MemoryStream();
        var result = bindings.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }
}
