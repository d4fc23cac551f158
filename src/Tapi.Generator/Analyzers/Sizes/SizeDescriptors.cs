using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Sizes;

/// <summary>The descriptors of the rules about the sizes of structures with a variable part.</summary>
internal static class SizeDescriptors
{
    public static readonly DiagnosticDescriptor NeededSize = Rule.Create(
        DiagnosticIds.NeededSize,
        Rule.Uses,
        "The needed size is never checked",
        "'{0}' succeeds without some texts and lists when the buffer is too small, and nothing reads '{1}.{2}'; compare it with the total "
        + "size and call again",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor TotalSize = Rule.Create(
        DiagnosticIds.TotalSize,
        Rule.Uses,
        "A buffer is passed without its size",
        "'{0}' of '{1}' {2}, so the call fails with STRUCTURETOOSMALL; write the buffer's size to dwTotalSize, its first four bytes");

    public static readonly DiagnosticDescriptor TooSmall = Rule.Create(
        DiagnosticIds.TooSmall,
        Rule.Uses,
        "A buffer that is too small is treated as a failure",
        "'{0}' only asks for a larger buffer here, but '{1}' is not called again; enlarge the buffer and repeat the call");
}
