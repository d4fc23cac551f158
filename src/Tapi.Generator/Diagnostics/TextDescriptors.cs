using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Diagnostics;

/// <summary>The descriptors of the rules about text and about what an import's attribute says.</summary>
internal static class TextDescriptors
{
    public static readonly DiagnosticDescriptor SetLastError = Rule.Create(
        DiagnosticIds.SetLastError,
        Rule.Imports,
        "TAPI does not set the last error",
        "'{0}' never sets the last error; the error is its result",
        DiagnosticSeverity.Info);
}
