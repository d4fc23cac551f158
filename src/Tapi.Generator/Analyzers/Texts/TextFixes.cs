using System.Collections.Immutable;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>The properties for the fixes of the rules about text.</summary>
internal static class TextFixes
{
    public static ImmutableDictionary<string, string?> EntryPoint(string name) => Set("EntryPoint", name);

    /// <summary>How to pass the text in the form that the export takes; empty if only another export helps.</summary>
    public static ImmutableDictionary<string, string?> Of(ParameterText text, TapiImport import, TapiFacts facts)
    {
        var isWide = import.Export?.Encoding == ExportEncoding.Unicode;
        if (!isWide && text.Form == TextMarshalling.Utf8)
        {
            return FixProperties.None;
        }

        return text.Source switch
        {
            TextSource.Parameter => FixProperties.None.Add(FixProperties.UnmanagedType, isWide ? "LPWStr" : "LPStr"),
            TextSource.Import when ParameterText.RulesOther(import, facts) => FixProperties.None,
            TextSource.Import when import.Kind == ImportKind.DllImport => Set("CharSet", isWide ? "Unicode" : "Ansi"),
            TextSource.Import when isWide => Set("StringMarshalling", "Utf16"),
            _ => FixProperties.None,
        };
    }

    private static ImmutableDictionary<string, string?> Set(string argument, string value) =>
        FixProperties.None.Add(FixProperties.Argument, argument).Add(FixProperties.Value, value);
}
