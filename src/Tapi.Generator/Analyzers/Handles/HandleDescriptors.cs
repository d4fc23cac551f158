using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Handles;

/// <summary>The descriptors of the rules about what becomes of handles.</summary>
internal static class HandleDescriptors
{
    private const string CallTitle = "A call's handle is never deallocated";

    public static readonly DiagnosticDescriptor CallHandle = Rule.Create(
        DiagnosticIds.CallHandle,
        Rule.Uses,
        CallTitle,
        "The handle outlives '{0}' and nothing deallocates it; call '{1}' when the call is idle",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor ForgottenHandle = Rule.Create(
        DiagnosticIds.CallHandle,
        Rule.Uses,
        CallTitle,
        "'{0}' is set to zero after this '{1}', so the code that calls '{2}' later gets zero; keep the handle until the call is idle",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor EarlyRelease = Rule.Create(
        DiagnosticIds.EarlyRelease,
        Rule.Uses,
        "A call is deallocated before it is dropped",
        "'{0}' comes before the reply of '{1}': it fails while the call is not idle, and nothing frees the handle later. Call it when "
        + "the call is idle");

    public static readonly DiagnosticDescriptor MonitoredCall = Rule.Create(
        DiagnosticIds.MonitoredCall,
        Rule.Uses,
        "A monitored call is answered",
        "Each line is opened with {1} only, so '{0}' fails with LINEERR_NOTOWNER; open the line with {2}",
        DiagnosticSeverity.Info,
        WellKnownDiagnosticTags.CompilationEnd);
}
