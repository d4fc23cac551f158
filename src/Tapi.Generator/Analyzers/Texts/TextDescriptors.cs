using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>The descriptors of the rules about text.</summary>
internal static class TextDescriptors
{
    public static readonly DiagnosticDescriptor UnicodeToAnsiExport = Rule.Create(
        DiagnosticIds.UnicodeToAnsiExport,
        Rule.Imports,
        "Unicode text goes to the ANSI export",
        "'{0}' is the ANSI export, but '{1}' is passed as Unicode text; name '{2}' as the entry point");

    public static readonly DiagnosticDescriptor TextDisagrees = Rule.Create(
        DiagnosticIds.TextDisagrees,
        Rule.Imports,
        "The export and the text marshalling disagree",
        "'{0}' takes {1} text, but '{2}' is passed as {3} text; {4}");

    public static readonly DiagnosticDescriptor DecodedText = Rule.Create(
        DiagnosticIds.DecodedText,
        Rule.Uses,
        "Text is decoded against the export's encoding",
        "'{0}' comes from '{1}' as {2} text, but '{3}' reads it as something else; {4}");

    public static readonly DiagnosticDescriptor DecodedTextSize = Rule.Create(
        DiagnosticIds.DecodedText,
        Rule.Uses,
        "Text is decoded against the export's encoding",
        "'{0}' counts the bytes of UTF-16 text from '{1}'; {2}");

    public static readonly DiagnosticDescriptor DecodedTextFormat = Rule.Create(
        DiagnosticIds.DecodedText,
        Rule.Uses,
        "Text is decoded against the export's encoding",
        "'{0}' says that the text is {1}, but '{2}' reads it as something else");

    public static readonly DiagnosticDescriptor StructureText = Rule.Create(
        DiagnosticIds.StructureText,
        Rule.Imports,
        "A structure's texts disagree with the export",
        "'{0}' takes {1} text, but '{2}.{3}' is {4} text; give the structure CharSet.{5}, or import the other export");

    public static readonly DiagnosticDescriptor SharedStructure = Rule.Create(
        DiagnosticIds.SharedStructure,
        Rule.Imports,
        "ANSI and Unicode exports share a structure",
        "'{0}' has ANSI texts with '{1}' and Unicode texts with '{2}'; import only the W exports",
        DiagnosticSeverity.Info);
}
