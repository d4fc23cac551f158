namespace Tapi.Generator.Input;

/// <summary>The MSBuild properties that the compiler sees.</summary>
internal static class OptionNames
{
    public const string Namespace = "TapiNamespace";
    public const string Visibility = "TapiVisibility";
    public const string Ansi = "TapiAnsi";
    public const string Generate = "TapiGenerate";
    public const string Polyfill = "TapiPolyfill";
    public const string Functions = "TapiFunctions";
    public const string Scope = "TapiScope";

    /// <summary>The SDK's: the generated files are written to a folder.</summary>
    public const string WritesFiles = "EmitCompilerGeneratedFiles";

    /// <summary>Set by the package's targets.</summary>
    public const string OwnPages = "TapiOwnPages";
}
