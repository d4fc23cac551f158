using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Testing;

namespace Tapi.Analyzers.Tests.Harness;

/// <summary>What all rules, and the compiler, say about a source that carries no marks.</summary>
internal static class Reports
{
    public static async Task<IReadOnlyList<Diagnostic>> OfAsync(
        string source, TestProject project, IEnumerable<DiagnosticAnalyzer>? analyzers = null)
    {
        var parse = new CSharpParseOptions(project.Language);
        var trees = project.Files.Append(("Program.cs", source)).Select(file => CSharpSyntaxTree.ParseText(file.Item2, parse, file.Item1));
        var references = new List<MetadataReference>(Net80.References.All);
        if (project.Generates)
        {
            references.Add(MetadataReference.CreateFromFile(typeof(Tapi.TapiApplication).Assembly.Location));
        }

        Compilation compilation = CSharpCompilation.Create(
            "Consumer",
            trees,
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                platform: project.Platform,
                nullableContextOptions: NullableContextOptions.Enable));
        if (project.Generates)
        {
            CSharpGeneratorDriver
                .Create([new Tapi.Generator.TapiGenerator().AsSourceGenerator()], SpecPages.OfPackage, parse, project.Options)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, TestContext.Current.CancellationToken);
        }

        return await compilation
            .WithAnalyzers([.. analyzers ?? AllRules.Analyzers], project.AnalyzerOptions)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
