// Not part of the tests' assembly: a consumer's program that is a compiler. It runs the package's generator and analyzers and prints what
// they give.
using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

const string Source = """
    using System.Runtime.InteropServices;
    static class Native
    {
        [DllImport("tapi32.dll", SetLastError = true)]
        public static extern int lineClose(uint hLine);
    }
    static class Dialer
    {
        public static async System.Threading.Tasks.Task DropAsync(Tapi.Call call) => await call.DropAsync();
    }
    """;

Console.WriteLine(
    "compiler " + typeof(CSharpCompilation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

var package = Path.GetFullPath("package");
var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
    .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
        || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
    .Append(Path.Combine(package, "lib", "net8.0", "Tapi.Runtime.dll"))
    .Select(path => MetadataReference.CreateFromFile(path));
var parse = new CSharpParseOptions(LanguageVersion.CSharp12);
Compilation compilation = CSharpCompilation.Create(
    "Consumer",
    [CSharpSyntaxTree.ParseText(Source, parse, "Program.cs")],
    references,
    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

var assembly = new AnalyzerFileReference(Path.Combine(package, "analyzers", "dotnet", "cs", "Tapi.Generator.dll"), new Loader());
assembly.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException(failure.Message, failure.Exception);
var pages = Directory.GetFiles(Path.Combine(package, "specs", "tapi"))
    .Order(StringComparer.Ordinal)
    .Select(path => (AdditionalText)new Page(path))
    .ToImmutableArray();
var options = new Options();

var driver = CSharpGeneratorDriver.Create(assembly.GetGenerators(LanguageNames.CSharp), pages, parse, options)
    .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
foreach (var source in driver.GetRunResult().Results.Single().GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal))
{
    var bytes = System.Text.Encoding.UTF8.GetBytes(source.SourceText.ToString());
    Console.WriteLine($"{source.HintName} {Convert.ToHexString(SHA256.HashData(bytes))}");
}

var diagnostics = await compilation
    .WithAnalyzers(assembly.GetAnalyzers(LanguageNames.CSharp), new AnalyzerOptions(pages, options))
    .GetAllDiagnosticsAsync();
foreach (var diagnostic in diagnostics
    .Where(item => item.Severity > DiagnosticSeverity.Hidden)
    .OrderBy(item => item.ToString(), StringComparer.Ordinal))
{
    Console.WriteLine($"{diagnostic.Id} {diagnostic}");
}

internal sealed class Loader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}

internal sealed class Page(string path) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

internal sealed class Options : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
    {
        ["build_metadata.AdditionalFiles.TapiSpec"] = "true",
        ["build_metadata.AdditionalFiles.TapiSpecOrigin"] = "package",
    });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
