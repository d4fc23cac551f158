using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator;
using Tapi.Generator.Analyzers.Pages;
using Xunit;

namespace Tapi.Testing;

/// <summary>Compilations of a consumer's project, with the generator and the analyzers run over them.</summary>
public static class Compiler
{
    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(TapiApplication).Assembly.Location);

    public static CSharpParseOptions Language(LanguageVersion version = LanguageVersion.CSharp12) =>
        new(version, DocumentationMode.Diagnose);

    public static CSharpCompilation Compile(
        string source = "", LanguageVersion version = LanguageVersion.CSharp12, bool allowUnsafe = true, bool withRuntime = true)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: allowUnsafe, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(source, Language(version), "Consumer.cs")],
            withRuntime ? Net80.References.All.Append(Runtime) : Net80.References.All,
            options);
    }

    public static GeneratorDriver Driver(
        IEnumerable<TestPage> pages, TestOptions? options = null, LanguageVersion version = LanguageVersion.CSharp12) =>
        CSharpGeneratorDriver.Create(
            [new TapiGenerator().AsSourceGenerator()],
            pages,
            Language(version),
            options ?? TestOptions.None,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator.</summary>
    public static Generation Generate(IEnumerable<TestPage> pages, string source = "", TestOptions? options = null)
    {
        var driver = Driver(pages, options).RunGeneratorsAndUpdateCompilation(Compile(source), out var output, out _);
        return new Generation(driver.GetRunResult().Results.Single(), (CSharpCompilation)output);
    }

    /// <summary>Runs the page analyzer, and returns what it reports.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(
        IEnumerable<TestPage> pages, CSharpCompilation? compilation = null, TestOptions? options = null) =>
        await (compilation ?? Compile())
            .WithAnalyzers([new PageAnalyzer()], new AnalyzerOptions([.. pages], options ?? TestOptions.None))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
