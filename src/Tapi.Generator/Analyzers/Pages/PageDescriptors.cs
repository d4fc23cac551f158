using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Analyzers.Pages;

/// <summary>The descriptors of the page diagnostics. Each has a page in specs/rules.</summary>
internal static partial class PageDescriptors
{
    private const string Category = "Tapi.Pages";

    public static readonly DiagnosticDescriptor EmptyPage = Create(
        DiagnosticIds.EmptyPage, "A page is empty", "The page is empty; nothing is generated for it");

    public static readonly DiagnosticDescriptor NoFrontMatter = Create(
        DiagnosticIds.FrontMatter,
        "Front matter is missing or not closed",
        "The page does not begin with front matter between two '---' lines; nothing is generated for it");

    public static readonly DiagnosticDescriptor FrontMatterNotClosed = Create(
        DiagnosticIds.FrontMatter,
        "Front matter is missing or not closed",
        "The front matter that begins here is not closed by a '---' line; nothing is generated for the page");

    public static readonly DiagnosticDescriptor NoUid = Create(
        DiagnosticIds.NoUid, "A page has no UID", "The front matter has no UID; nothing is generated for the page");

    public static readonly DiagnosticDescriptor UnknownUid = Create(
        DiagnosticIds.UnknownUid,
        "A UID has the wrong form",
        "The UID '{0}' is not of the form NF:tapi.name, NS:, NE:, NM: or NC:; nothing is generated for the page");

    public static readonly DiagnosticDescriptor DuplicateUid = Create(
        DiagnosticIds.DuplicateUid, "Two pages have one UID", "'{0}' has another page, {1}, which is used instead of this one");

    public static readonly DiagnosticDescriptor NoParameters = Create(
        DiagnosticIds.NoParameters, "A page lacks a section", "The page has no '{0}' section with entries; nothing is generated for it");

    public static readonly DiagnosticDescriptor UnknowableType = Create(
        DiagnosticIds.UnknowableType,
        "A type cannot be determined",
        "The type of '{1}' cannot be determined from its name or text; '{0}' is left out. Add a syntax section");

    public static readonly DiagnosticDescriptor SyntaxNotUnderstood = Create(
        DiagnosticIds.SyntaxNotUnderstood,
        "A syntax section cannot be read",
        "The syntax section has {1} where {0} was expected; nothing is generated for the page");

    public static readonly DiagnosticDescriptor SyntaxDisagrees = Create(
        DiagnosticIds.SyntaxDisagrees,
        "Syntax and entries disagree",
        "'{0}' is only in the syntax section or only in the entries; nothing is generated for the page");

    public static readonly DiagnosticDescriptor ConstantWithoutValue = Create(
        DiagnosticIds.ConstantWithoutValue,
        "A constant has no value",
        "'{0}' is not of the form NAME:0x00000001; nothing is generated for the page");

    public static readonly DiagnosticDescriptor MissingPage = Create(
        DiagnosticIds.MissingPage,
        "A required page is missing",
        "'{0}' has no complete page; everything that needs it is left out{1}");

    public static readonly DiagnosticDescriptor NotText = Create(
        DiagnosticIds.NotText, "A page is not UTF-8 text", "The page is not UTF-8 text; nothing is generated for it");

    public static readonly DiagnosticDescriptor TooLong = Create(
        DiagnosticIds.TooLong,
        "A page is too long",
        "The page has {0} characters; pages have at most 1,000,000. Nothing is generated for it");

    public static readonly DiagnosticDescriptor NameTaken = Create(
        DiagnosticIds.NameTaken,
        "Two pages give one C# name",
        "Another page has the same C# name '{0}'; what this page defines is left out");

    public static readonly DiagnosticDescriptor NameRepeated = Create(
        DiagnosticIds.NameRepeated,
        "A name is given twice",
        "'{0}' occurs more than once, and the page does not say which one counts; nothing is generated for it");

    public static readonly DiagnosticDescriptor NotAnIdentifier = Create(
        DiagnosticIds.NotAnIdentifier,
        "A name is not a C identifier",
        "'{0}' is not a C identifier of letters, digits, and underscores; nothing is generated for the page");

    public static readonly DiagnosticDescriptor NameClash = Create(
        DiagnosticIds.NameClash,
        "Two parts of a page give one C# name",
        "The C# name '{0}' is already taken by something else; the part that comes second is left out of the object layer");

    public static readonly DiagnosticDescriptor PagesDisagree = Create(
        DiagnosticIds.PagesDisagree,
        "Two pages disagree about one thing",
        "'{0}' is not as in {1}: {2}; of pages that disagree, those without a syntax section are left out");

    public static readonly DiagnosticDescriptor NoLayout = Create(
        DiagnosticIds.NoLayout,
        "A structure cannot be laid out",
        "'{0}' cannot be placed: an array has 1 to 65,536 bytes, and next to an unnamed union every member has one offset on all "
            + "platforms; the structure is left out");

    public static readonly DiagnosticDescriptor Incomplete = Create(
        DiagnosticIds.Incomplete,
        "A page without a declaration is incomplete",
        "'{0}' has no {1}; without that, nothing is generated for a page that has no syntax section");

    public static readonly DiagnosticDescriptor OutOfPlace = Create(
        DiagnosticIds.OutOfPlace,
        "A heading is missing or out of place",
        "A heading is missing or out of place near '{0}': {1}; nothing is generated for a page that has no syntax section");

    public static readonly DiagnosticDescriptor Unexpected = Create(
        DiagnosticIds.Unexpected,
        "A page cannot be processed",
        "'{0}' cannot be processed because of a defect in the generator ({1}); it is left out. Please report this");

    public static DiagnosticDescriptor Of(PageProblemKind kind) => kind switch
    {
        PageProblemKind.EmptyPage => EmptyPage,
        PageProblemKind.NoFrontMatter => NoFrontMatter,
        PageProblemKind.FrontMatterNotClosed => FrontMatterNotClosed,
        PageProblemKind.NoUid => NoUid,
        PageProblemKind.UnknownUid => UnknownUid,
        PageProblemKind.DuplicateUid => DuplicateUid,
        PageProblemKind.NoParameters => NoParameters,
        PageProblemKind.UnknowableType => UnknowableType,
        PageProblemKind.SyntaxNotUnderstood => SyntaxNotUnderstood,
        PageProblemKind.SyntaxDisagrees => SyntaxDisagrees,
        PageProblemKind.ConstantWithoutValue => ConstantWithoutValue,
        PageProblemKind.MissingPage => MissingPage,
        PageProblemKind.NotText => NotText,
        PageProblemKind.NameTaken => NameTaken,
        PageProblemKind.UnreadTable => UnreadTable,
        PageProblemKind.UnreadRow => UnreadRow,
        PageProblemKind.MissingSlot => MissingSlot,
        PageProblemKind.OpenFence => OpenFence,
        PageProblemKind.UnfitUid => UnfitUid,
        PageProblemKind.DeclaredName => DeclaredName,
        PageProblemKind.UnfitConstant => UnfitConstant,
        PageProblemKind.NameRepeated => NameRepeated,
        PageProblemKind.NotAnIdentifier => NotAnIdentifier,
        PageProblemKind.NameClash => NameClash,
        PageProblemKind.PagesDisagree => PagesDisagree,
        PageProblemKind.NoLayout => NoLayout,
        PageProblemKind.Incomplete => Incomplete,
        PageProblemKind.OutOfPlace => OutOfPlace,
        PageProblemKind.Unexpected => Unexpected,
        PageProblemKind.UnknownNote => UnknownNote,
        PageProblemKind.UnknownKey => UnknownKey,
        PageProblemKind.UnknownValue => UnknownValue,
        PageProblemKind.UnknownHeading => UnknownHeading,
        PageProblemKind.UnknownName => UnknownName,
        PageProblemKind.UnknownHandle => UnknownHandle,
        PageProblemKind.OtherHeader => OtherHeader,
        PageProblemKind.AnsiPage => AnsiPage,
        PageProblemKind.MissingFile => MissingFile,
        PageProblemKind.Repeated => Repeated,
        _ => TooLong,
    };

    private static DiagnosticDescriptor Create(
        string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        new(
            id,
            title,
            message,
            Category,
            severity,
            isEnabledByDefault: true,
            helpLinkUri: HelpLink.Of(id),
            customTags: WellKnownDiagnosticTags.CompilationEnd);
}
