using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>The descriptors of the rules about memory and delegates that TAPI uses after a call returned.</summary>
internal static class MemoryDescriptors
{
    public static readonly DiagnosticDescriptor LaterOutput = Rule.Create(
        DiagnosticIds.LaterOutput,
        Rule.Imports,
        "Memory that TAPI writes later is declared for the length of a call",
        "'{0}' writes '{1}' when {2} arrives, after the call has returned; declare it as a pointer and pass native memory");

    public static readonly DiagnosticDescriptor DeadMemory = Rule.Create(
        DiagnosticIds.DeadMemory,
        Rule.Uses,
        "Memory can be gone when TAPI writes to it",
        "'{0}' writes '{1}' when {2} arrives, but {3}; {4}");

    public static readonly DiagnosticDescriptor EarlyRead = Rule.Create(
        DiagnosticIds.EarlyRead,
        Rule.Uses,
        "A value is read before TAPI has written it",
        "'{0}' writes '{1}' when {2} arrives, and this is read before; read it when the reply has arrived");

    public static readonly DiagnosticDescriptor CallbackLifetime = Rule.Create(
        DiagnosticIds.CallbackLifetime,
        Rule.Uses,
        "Nothing keeps a callback alive",
        "Nothing keeps the delegate for '{0}' of '{1}' alive, and TAPI calls it until the application shuts down; keep it in a field");
}
