using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>The descriptors of the rules about request identifiers and results.</summary>
internal static class RequestDescriptors
{
    private const string IgnoredTitle = "A request identifier is ignored";
    private const string KeptTitle = "A failed request is waited for";
    private const string MisreadTitle = "A result is misread";

    public static readonly DiagnosticDescriptor RequestIgnored = Rule.Create(
        DiagnosticIds.RequestIgnored,
        Rule.Uses,
        IgnoredTitle,
        "The reply of '{0}' cannot be recognized: its request identifier is ignored. Keep it, and compare it with dwParam1 of the reply");

    public static readonly DiagnosticDescriptor RequestIgnoredInField = Rule.Create(
        DiagnosticIds.RequestIgnored,
        Rule.Uses,
        IgnoredTitle,
        "The reply of '{0}' cannot be recognized: its request identifier is stored in '{1}', which nothing compares with a reply",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor RequestDropped = Rule.Create(
        DiagnosticIds.RequestDropped,
        Rule.Uses,
        "A returned request identifier is dropped",
        "'{0}' returns the request identifier of '{1}', which is dropped here. Keep it, and compare it with dwParam1 of the reply",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor ReplyUnmatched = Rule.Create(
        DiagnosticIds.ReplyUnmatched,
        Rule.Uses,
        "Replies are never matched with a request",
        "{0} is handled without checking dwParam1, so any reply ends any request. Compare dwParam1 with the request identifier that the "
        + "function returned",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor ReplyUnread = Rule.Create(
        DiagnosticIds.ReplyUnread,
        Rule.Uses,
        "A reply's result is never read",
        "{0} is handled without reading dwParam2, so a request that failed looks like one that succeeded. A negative dwParam2 is the error",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor FailureKept = Rule.Create(
        DiagnosticIds.FailureKept,
        Rule.Uses,
        KeptTitle,
        "'{0}' can fail with a negative result, which nothing tests: it is kept like a request identifier, but its reply never comes. "
        + "Test for a negative result first");

    public static readonly DiagnosticDescriptor FailureKeptInField = Rule.Create(
        DiagnosticIds.FailureKept,
        Rule.Uses,
        KeptTitle,
        "'{0}' can fail with a negative result, which nothing tests: it is stored in '{1}' like a request identifier, but its reply never "
        + "comes. Test for a negative result first",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor FailurePassedOver = Rule.Create(
        DiagnosticIds.FailureKept,
        Rule.Uses,
        KeptTitle,
        "A negative result of '{0}' goes past this test, and the code continues as if a reply would come. Test for a negative result "
        + "first");

    public static readonly DiagnosticDescriptor ResultMisread = Rule.Create(
        DiagnosticIds.ResultMisread,
        Rule.Uses,
        MisreadTitle,
        "'{0}' {1}. Only a negative result is an error");

    public static readonly DiagnosticDescriptor ResultMisreadByMethod = Rule.Create(
        DiagnosticIds.ResultMisread,
        Rule.Uses,
        MisreadTitle,
        "'{0}' {1}, which '{2}' does not expect. Only a negative result is an error");

    public static readonly DiagnosticDescriptor ResultIgnored = Rule.Create(
        DiagnosticIds.ResultIgnored,
        Rule.Uses,
        "A result is ignored",
        "The result of '{0}' is ignored, so its failure goes unnoticed. Test for a negative result");
}
