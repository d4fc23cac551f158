using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Facts;

namespace Tapi.Generator.Analyzers.Project;

internal enum ImportKind
{
    DllImport,
    LibraryImport,
}

/// <summary>How an import passes text unless a parameter says otherwise.</summary>
internal enum TextMarshalling
{
    /// <summary>The code page's bytes: the default of DllImport.</summary>
    Ansi,

    Unicode,
    Utf8,

    /// <summary>LibraryImport without StringMarshalling: text would not compile, so there is none.</summary>
    None,

    /// <summary>A custom marshaller, which may do anything.</summary>
    Custom,
}

/// <summary>A hand-written declaration of an export of tapi32.dll.</summary>
/// <param name="Method">The declaration; for a partial method, the defining part.</param>
/// <param name="Attribute">Its DllImport or LibraryImport attribute; null for a DllImport of another assembly.</param>
/// <param name="WrittenName">The entry point as written: EntryPoint, or the method's name.</param>
/// <param name="CharSet">As the compiler resolves it: None by default.</param>
/// <param name="Probes">Whether the runtime also tries the name with an A or W appended.</param>
/// <param name="Export">The export that the runtime binds; null when there is none with that name.</param>
/// <param name="RuntimeMarshalling">False where the assembly disables it: bool is one byte and char two there.</param>
internal sealed record TapiImport(
    IMethodSymbol Method,
    AttributeData? Attribute,
    ImportKind Kind,
    string WrittenName,
    CharSet CharSet,
    TextMarshalling Text,
    bool Probes,
    bool SetsLastError,
    bool PreservesSignature,
    CallingConvention CallingConvention,
    ExportFacts? Export,
    bool RuntimeMarshalling)
{
    public SyntaxTree? Tree => Method.Locations.FirstOrDefault()?.SourceTree;

    /// <summary>The declared name, where a report about the whole declaration points.</summary>
    public Location Location => Method.Locations.FirstOrDefault() ?? Location.None;

    /// <summary>Whether the declaration names its entry point explicitly.</summary>
    public bool HasEntryPoint => Attribute?.NamedArguments.Any(argument => argument.Key == "EntryPoint") == true;
}
