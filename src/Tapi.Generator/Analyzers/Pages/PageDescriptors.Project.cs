using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Pages;

/// <summary>Diagnostics about the project that reads the pages.</summary>
internal static partial class PageDescriptors
{
    public static readonly DiagnosticDescriptor LanguageVersion = Create(
        DiagnosticIds.LanguageVersion,
        "The language version is too old",
        "The generated bindings need C# 12 or later; set LangVersion to 12 or higher. Nothing is generated",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnsafeBlocks = Create(
        DiagnosticIds.UnsafeBlocks,
        "Unsafe code is not allowed",
        "The generated bindings call native code; set AllowUnsafeBlocks to true. Nothing is generated",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor Runtime = Create(
        DiagnosticIds.Runtime,
        "Tapi.Runtime is not referenced",
        "The generated bindings need a reference to Tapi.Runtime. Nothing is generated",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownOption = Create(
        DiagnosticIds.UnknownOption,
        "An option has an unknown value",
        "{0} is '{1}', which is not {2}; '{3}' is used instead",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnmatchedFunctions = Create(
        DiagnosticIds.UnmatchedFunctions,
        "TapiFunctions names no function",
        "No function matches '{0}' in TapiFunctions{1}");

    public static readonly DiagnosticDescriptor FunctionSeparator = Create(
        DiagnosticIds.FunctionSeparator,
        "TapiFunctions has a semicolon",
        "TapiFunctions has a semicolon; separate its names with commas");
}
