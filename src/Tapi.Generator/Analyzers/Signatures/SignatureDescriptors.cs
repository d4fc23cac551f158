using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>
/// The descriptors of the rules about an import's signature: its name, its parameters, its result, and what its attribute says.
/// </summary>
internal static class SignatureDescriptors
{
    public static readonly DiagnosticDescriptor UnknownExport = Rule.Create(
        DiagnosticIds.UnknownExport,
        Rule.Imports,
        "tapi32.dll has no such function",
        "tapi32.dll has no function '{0}', so every call throws{1}");

    public static readonly DiagnosticDescriptor ParameterCount = Rule.Create(
        DiagnosticIds.ParameterCount,
        Rule.Imports,
        "The number of parameters is wrong",
        "'{0}' has {1} parameters ({2}), not {3}");

    public static readonly DiagnosticDescriptor ParameterType = Rule.Create(
        DiagnosticIds.ParameterType,
        Rule.Imports,
        "A parameter has the wrong size or kind",
        "'{0}' of '{1}' is {2}, which '{3}' does not fit{4}; {5}");

    public static readonly DiagnosticDescriptor ReturnType = Rule.Create(
        DiagnosticIds.ReturnType,
        Rule.Imports,
        "The result of a TAPI function is a signed 32-bit number",
        "'{0}' returns a LONG, negative for an error{1}, which '{2}' does not hold; {3}");

    public static readonly DiagnosticDescriptor HandleSize = Rule.Create(
        DiagnosticIds.HandleSize,
        Rule.Imports,
        "TAPI writes a 32-bit handle into a 64-bit variable",
        "'{0}' of '{1}' is {2}, which '{3}' does not fit{4}; {5}");

    public static readonly DiagnosticDescriptor CallingConvention = Rule.Create(
        DiagnosticIds.CallingConvention,
        Rule.Imports,
        "TAPI calls with stdcall",
        "'{0}' is called with stdcall, not with {1}; remove the calling convention");

    public static readonly DiagnosticDescriptor SetLastError = Rule.Create(
        DiagnosticIds.SetLastError,
        Rule.Imports,
        "TAPI does not set the last error",
        "'{0}' never sets the last error; the error is its result",
        DiagnosticSeverity.Info);
}
