using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Pages;

/// <summary>Diagnostics about words of a page that mean nothing, or something else than they seem to.</summary>
internal static partial class PageDescriptors
{
    public static readonly DiagnosticDescriptor UnknownNote = Create(
        DiagnosticIds.UnknownNote, "A note is unknown", "'{0}' is not a note that an entry of this page can have; it is ignored{1}");

    public static readonly DiagnosticDescriptor UnknownKey = Create(
        DiagnosticIds.UnknownKey, "A key is unknown", "'{0}' is not a key that this kind of page has; it is ignored{1}");

    public static readonly DiagnosticDescriptor UnknownValue = Create(
        DiagnosticIds.UnknownValue, "A value is unknown", "'{0}' is not a value of '{1}'; it is ignored{2}");

    public static readonly DiagnosticDescriptor UnknownHeading = Create(
        DiagnosticIds.UnknownHeading,
        "A heading is unknown",
        "'{0}' begins no section or entry that this kind of page has; what follows it is ignored{1}");

    public static readonly DiagnosticDescriptor UnknownName = Create(
        DiagnosticIds.UnknownName, "A name is unknown", "No {0} is named '{1}'{2}");

    public static readonly DiagnosticDescriptor UnknownHandle = Create(
        DiagnosticIds.UnknownHandle, "A handle type is probably misspelled", "No other page has a handle type '{0}'{1}");

    public static readonly DiagnosticDescriptor OtherHeader = Create(
        DiagnosticIds.OtherHeader,
        "A page is about another header",
        "'{0}' is about {1}.h and not about tapi.h; nothing is generated for the page");

    public static readonly DiagnosticDescriptor AnsiPage = Create(
        DiagnosticIds.AnsiPage,
        "A page is only about the ANSI form",
        "'{0}' names the ANSI form of a function; the bindings are generated from the page '{1}'");

    public static readonly DiagnosticDescriptor MissingFile = Create(
        DiagnosticIds.MissingFile, "A page cannot be read", "The file cannot be read; nothing is generated for it");

    public static readonly DiagnosticDescriptor Repeated = Create(
        DiagnosticIds.Repeated, "A key or a section occurs twice", "'{0}' occurs earlier on the page; this one is ignored");
}
