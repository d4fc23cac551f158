using System.Collections.Immutable;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>What the fixes of the rules about text are told.</summary>
internal static class TextFixes
{
    /// <summary>The key of the named argument that the import's attribute needs.</summary>
    public const string Argument = "Argument";

    /// <summary>The key of the argument's new value.</summary>
    public const string Value = "Value";

    /// <summary>The key of the new member of UnmanagedType in the parameter's MarshalAs.</summary>
    public const string UnmanagedType = "UnmanagedType";

    public static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;

    public static ImmutableDictionary<string, string?> EntryPoint(string name) => Set("EntryPoint", name);

    /// <summary>How the text gets the form that the export takes; nothing where only another export helps.</summary>
    public static ImmutableDictionary<string, string?> Of(ParameterText text, TapiImport import, TapiFacts facts)
    {
        var isWide = import.Export?.Encoding == ExportEncoding.Unicode;
        if (!isWide && text.Form == TextMarshalling.Utf8)
        {
            return None;
        }

        return text.Source switch
        {
            TextSource.Parameter => None.Add(UnmanagedType, isWide ? "LPWStr" : "LPStr"),
            TextSource.Import when ParameterText.RulesOther(import, facts) => None,
            TextSource.Import when import.Kind == ImportKind.DllImport => Set("CharSet", isWide ? "Unicode" : "Ansi"),
            TextSource.Import when isWide => Set("StringMarshalling", "Utf16"),
            _ => None,
        };
    }

    private static ImmutableDictionary<string, string?> Set(string argument, string value) => None.Add(Argument, argument).Add(Value, value);
}
