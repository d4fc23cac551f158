using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tapi.Testing;

/// <summary>What one run of the generator gave.</summary>
public sealed record Generation(GeneratorRunResult Result, CSharpCompilation Compilation)
{
    /// <summary>The hint names of the files.</summary>
    public IReadOnlyList<string> Files => Result.GeneratedSources.Select(source => source.HintName).ToList();

    /// <summary>Errors and warnings of the compilation with the generated files.</summary>
    public IReadOnlyList<Diagnostic> Complaints =>
        Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();

    /// <summary>The text of a file.</summary>
    public string Text(string hintName) =>
        Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>A generated method as C# declares it.</summary>
    public IMethodSymbol Method(string type, string name) => Methods(type, name).Single();

    /// <summary>All generated methods of a name.</summary>
    public IEnumerable<IMethodSymbol> Methods(string type, string name) =>
        Compilation.GetTypeByMetadataName("Tapi." + type)!.GetMembers(name).OfType<IMethodSymbol>();
}
