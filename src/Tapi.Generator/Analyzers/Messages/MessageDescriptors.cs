using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>The descriptors of the rules about what messages carry.</summary>
internal static class MessageDescriptors
{
    private const string ReplyTitle = "A reply's result is read with more than 32 bits";

    public static readonly DiagnosticDescriptor ReplyResult = Rule.Create(
        DiagnosticIds.ReplyResult,
        Rule.Uses,
        ReplyTitle,
        "Only the low 32 bits of '{0}' are the result, and {1}; use '{2}'");

    public static readonly DiagnosticDescriptor ReplyResultInMethod = Rule.Create(
        DiagnosticIds.ReplyResult,
        Rule.Uses,
        ReplyTitle,
        "Only the low 32 bits of '{0}' are the result, and '{1}' uses the upper ones too, in '{2}'; cast it to int there");

    public static readonly DiagnosticDescriptor MessagePointer = Rule.Create(
        DiagnosticIds.MessagePointer,
        Rule.Uses,
        "A pointer in a message is cut to 32 bits",
        "'{0}' carries {1}, which does not fit into 32 bits on x64; keep it as an IntPtr");

    public static readonly DiagnosticDescriptor UnaskedStatus = Rule.Create(
        DiagnosticIds.UnaskedStatus,
        Rule.Uses,
        "Messages about the state of a line are never asked for",
        "{0} comes only for the changes that '{1}' has asked for, and the project never calls it; call it after lineOpen",
        DiagnosticSeverity.Info,
        WellKnownDiagnosticTags.CompilationEnd);
}
