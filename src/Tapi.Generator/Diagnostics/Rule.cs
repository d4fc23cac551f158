using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Diagnostics;

/// <summary>Makes the descriptors of the rules about C# code. Each has a page in specs/rules.</summary>
internal static class Rule
{
    public const string Imports = "Tapi.Imports";
    public const string Uses = "Tapi.Uses";
    public const string Api = "Tapi.Api";

    public static DiagnosticDescriptor Create(
        string id,
        string category,
        string title,
        string message,
        DiagnosticSeverity severity = DiagnosticSeverity.Warning,
        params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id), customTags: tags);
}
