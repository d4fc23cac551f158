using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Pages;
using Tapi.Testing;

namespace Tapi.Analyzers.Tests.Harness;

/// <summary>What the rules about pages say about pages of a project's own, which come next to those of the package.</summary>
internal static class PageReports
{
    public static async Task<IReadOnlyList<Diagnostic>> OfAsync(
        IEnumerable<(string Path, string Text)> pages, Func<CSharpCompilationOptions, CSharpCompilationOptions>? configure = null)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(string.Empty, new CSharpParseOptions(TestProject.Default.Language), "Program.cs")],
            [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(TapiApplication).Assembly.Location)],
            configure?.Invoke(options) ?? options);
        var files = SpecPages.OfPackage.Concat(pages.Select(page => new TestPage(page.Path, page.Text)));
        return await compilation
            .WithAnalyzers([new PageAnalyzer()], new AnalyzerOptions([.. files], (TestProject.Default with { Generates = true }).Options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
