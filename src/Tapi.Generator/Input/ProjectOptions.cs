using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Generator.Emission.Writing;

namespace Tapi.Generator.Input;

/// <summary>All that the generator wants to know of the project, as values: the compilation itself stays out of the pipeline.</summary>
internal sealed record ProjectOptions(
    EmissionOptions Emission, bool Generate, bool HasLanguageVersion, bool AllowsUnsafe, bool HasRuntime, bool LacksInit, bool OnlyNamed)
{
    // A type that generated code cannot do without, in the assembly of the runtime.
    private const string RuntimeType = "Tapi.TapiApplication";

    // What the compiler needs for init accessors; .NET Framework does not have it.
    private const string InitType = "System.Runtime.CompilerServices.IsExternalInit";

    public bool MayGenerate => Generate && HasLanguageVersion && AllowsUnsafe && HasRuntime;

    public static ProjectOptions From(LanguageOptions language, Compilation compilation)
    {
        var (properties, parse) = language;
        var options = new OptionValues(properties);
        return new ProjectOptions(
            new EmissionOptions(
                options.Namespace,
                options.Visibility,
                options.Ansi,
                parse.DocumentationMode != DocumentationMode.None || options.WritesFiles),
            options.Generate,
            parse is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 },
            compilation.Options is CSharpCompilationOptions { AllowUnsafe: true },
            compilation.GetTypeByMetadataName(RuntimeType) is not null,
            compilation.GetTypeByMetadataName(InitType) is null && options.Polyfill,
            options.OnlyNamed);
    }
}
