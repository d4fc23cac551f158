using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Emission;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Input;

/// <summary>All that the generator wants to know of the project, as values: the compilation itself stays out of the pipeline.</summary>
internal sealed record ProjectOptions(
    EmissionOptions Emission, bool Generate, bool HasLanguageVersion, bool AllowsUnsafe, bool HasRuntime, bool LacksInit)
{
    private const string Property = "build_property.";

    // A type that generated code cannot do without, in the assembly of the runtime.
    private const string RuntimeType = "Tapi.TapiApplication";

    // What the compiler needs for init accessors; .NET Framework does not have it.
    private const string InitType = "System.Runtime.CompilerServices.IsExternalInit";

    public bool MayGenerate => Generate && HasLanguageVersion && AllowsUnsafe && HasRuntime;

    public static ProjectOptions From(AnalyzerConfigOptionsProvider options, ParseOptions parse, Compilation compilation)
    {
        var global = options.GlobalOptions;
        var name = Value(global, "TapiNamespace");
        var visibility = Value(global, "TapiVisibility");
        return new ProjectOptions(
            new EmissionOptions(
                name ?? EmissionOptions.Default.Namespace,
                visibility == "public" ? "public" : "internal",
                Is(Value(global, "TapiAnsi"), "true")),
            WantsBindings(options),
            parse is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 },
            compilation.Options is CSharpCompilationOptions { AllowUnsafe: true },
            compilation.GetTypeByMetadataName(RuntimeType) is not null,
            compilation.GetTypeByMetadataName(InitType) is null && !Is(Value(global, "TapiPolyfill"), "false"));
    }

    public static bool WantsBindings(AnalyzerConfigOptionsProvider options) => !Is(Value(options.GlobalOptions, "TapiGenerate"), "false");

    /// <summary>Whether the build knows that all pages are the package's.</summary>
    public static bool HasOnlyPackagePages(AnalyzerConfigOptionsProvider options) =>
        Is(Value(options.GlobalOptions, "TapiOwnPages"), "false");

    /// <summary>The functions that the project asks for.</summary>
    public static FunctionFilter FilterFrom(AnalyzerConfigOptionsProvider options) =>
        new(Value(options.GlobalOptions, "TapiFunctions") ?? string.Empty);

    private static bool Is(string? value, string wanted) => string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);

    private static string? Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Property + name, out var value) && value.Trim().Length > 0 ? value.Trim() : null;
}
