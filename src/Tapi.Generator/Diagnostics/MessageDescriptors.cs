using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Diagnostics;

/// <summary>The descriptors of the rules about what messages carry, what sizes say and what becomes of call handles.</summary>
internal static class MessageDescriptors
{
    public static readonly DiagnosticDescriptor ReplyResult = Rule.Create(
        DiagnosticIds.ReplyResult,
        Rule.Uses,
        "A reply's result is read with more than 32 bits",
        "Only the low 32 bits of '{0}' are the result, and {1}; use '{2}'");

    public static readonly DiagnosticDescriptor MessagePointer = Rule.Create(
        DiagnosticIds.MessagePointer,
        Rule.Uses,
        "A pointer in a message is cut to 32 bits",
        "'{0}' carries {1}, and 32 bits of it are not enough on x64; keep it as an IntPtr");

    public static readonly DiagnosticDescriptor NeededSize = Rule.Create(
        DiagnosticIds.NeededSize,
        Rule.Uses,
        "The needed size is never looked at",
        "'{0}' succeeds with texts and lists left out when the buffer is too small, and nothing reads '{1}.{2}'; compare it with the total size and call again",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor TooSmall = Rule.Create(
        DiagnosticIds.TooSmall,
        Rule.Uses,
        "A buffer that is too small is treated as a failure",
        "'{0}' only asks for a larger buffer here, and '{1}' is not called again; enlarge the buffer and repeat the call");

    public static readonly DiagnosticDescriptor CallHandle = Rule.Create(
        DiagnosticIds.CallHandle,
        Rule.Uses,
        "A call's handle is never given up",
        "The handle lives on after '{0}' and nothing gives it up; call '{1}' when the call is idle",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);
}
