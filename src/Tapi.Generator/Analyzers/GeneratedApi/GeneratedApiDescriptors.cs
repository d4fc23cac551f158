using Microsoft.CodeAnalysis;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.Analyzers.GeneratedApi;

/// <summary>The descriptors of the rules about the use of the generated API.</summary>
internal static class GeneratedApiDescriptors
{
    public static readonly DiagnosticDescriptor DroppedTask = Rule.Create(
        DiagnosticIds.DroppedTask,
        Rule.Api,
        "The task of an asynchronous function is dropped",
        "The task of '{0}' is dropped: nobody sees its error or when it is done. Await it");

    public static readonly DiagnosticDescriptor UnansweredRequest = Rule.Create(
        DiagnosticIds.UnansweredRequest,
        Rule.Api,
        "A proxy request stays unanswered",
        "'{0}' is neither completed nor failed on every path, and its client waits until the line is closed. Answer it on each path");

    public static readonly DiagnosticDescriptor AnsweredTwice = Rule.Create(
        DiagnosticIds.AnsweredTwice,
        Rule.Api,
        "A proxy request is answered twice",
        "The request was answered before on a path to this '{0}', which throws then. Answer it once");

    public static readonly DiagnosticDescriptor UndocumentedError = Rule.Create(
        DiagnosticIds.UndocumentedError,
        Rule.Api,
        "An error is compared that the function does not document",
        "'{0}' is not among the errors of {1}, so the comparison may never be true. See {2}",
        DiagnosticSeverity.Info);
}
