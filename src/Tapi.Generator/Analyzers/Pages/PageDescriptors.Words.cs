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

    public static readonly DiagnosticDescriptor UnreadTable = Create(
        DiagnosticIds.UnreadTable,
        "A table cannot be read",
        "The type of '{0}' depends on '{1}', and no table says how; the type is ignored");

    public static readonly DiagnosticDescriptor UnreadRow = Create(
        DiagnosticIds.UnreadTable, "A table cannot be read", "'{0}' is not {1}; it is ignored");

    public static readonly DiagnosticDescriptor MissingSlot = Create(
        DiagnosticIds.MissingSlot,
        "A message lacks a parameter",
        "The page has no entry for '{0}'; a parameter that carries no value has the note 'unused'");

    public static readonly DiagnosticDescriptor OpenFence = Create(
        DiagnosticIds.OpenFence,
        "A block of code is not closed",
        "The block of code that begins here is not closed by a line of '```'; the rest of the page belongs to it");

    public static readonly DiagnosticDescriptor UnfitUid = Create(
        DiagnosticIds.UnknownUid, "A UID has the wrong form", "The name in the UID '{0}' is not right: {1}");

    public static readonly DiagnosticDescriptor DeclaredName = Create(
        DiagnosticIds.DeclaredName,
        "The declaration has another name",
        "The declaration is about '{0}', and {1} names '{2}'; one of the two is misspelled");

    public static readonly DiagnosticDescriptor UnfitConstant = Create(
        DiagnosticIds.UnfitConstant, "A constant does not fit its group", "'{0}' does not fit the group '{1}': {2}{3}");

    public static readonly DiagnosticDescriptor Repeated = Create(
        DiagnosticIds.Repeated, "A key or a section occurs twice", "'{0}' occurs earlier on the page; this one is ignored");
}
