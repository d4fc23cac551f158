using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Handles;

/// <summary>The descriptors of the rules about what becomes of handles.</summary>
internal static class HandleDescriptors
{
    public static readonly DiagnosticDescriptor CallHandle = Rule.Create(
        DiagnosticIds.CallHandle,
        Rule.Uses,
        "A call's handle is never given up",
        "The handle lives on after '{0}' and nothing gives it up; call '{1}' when the call is idle",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);
}
