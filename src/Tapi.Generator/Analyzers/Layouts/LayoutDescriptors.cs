using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>The descriptors of the rule about structures.</summary>
internal static class LayoutDescriptors
{
    private const string Title = "A structure's layout is not the header's";

    public static readonly DiagnosticDescriptor Offset = Rule.Create(
        DiagnosticIds.StructureLayout,
        Rule.Imports,
        Title,
        "'{0}' of '{1}' is at byte {2} on {3}; in '{4}' of tapi.h it is at byte {5}",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor Size = Rule.Create(
        DiagnosticIds.StructureLayout,
        Rule.Imports,
        Title,
        "'{0}' of '{1}' has {2} bytes on {3}; in '{4}' of tapi.h it has {5}",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor Text = Rule.Create(
        DiagnosticIds.StructureLayout,
        Rule.Imports,
        Title,
        "'{0}' of '{1}' is a pointer to text; '{2}' of tapi.h has none, and TAPI overwrites it with its own data",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor TooShort = Rule.Create(
        DiagnosticIds.StructureLayout,
        Rule.Imports,
        Title,
        "'{0}' has {1} bytes on {2}; TAPI fills all {4} bytes of '{3}', so the memory after it is overwritten",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);
}
