using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Handles;

/// <summary>The descriptors of the rules about what becomes of handles.</summary>
internal static class HandleDescriptors
{
    public static readonly DiagnosticDescriptor CallHandle = Rule.Create(
        DiagnosticIds.CallHandle,
        Rule.Uses,
        "A call's handle is never deallocated",
        "The handle outlives '{0}' and nothing deallocates it; call '{1}' when the call is idle",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);
}
