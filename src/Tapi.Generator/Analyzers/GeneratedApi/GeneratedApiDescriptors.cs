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
        "The task of '{0}' is dropped, so nothing observes its completion or its error. Await it");

    public static readonly DiagnosticDescriptor UnansweredRequest = Rule.Create(
        DiagnosticIds.UnansweredRequest,
        Rule.Api,
        "A proxy request stays unanswered",
        "'{0}' is not completed or failed on every path, so its client waits until the line is closed. Answer it on each path");

    public static readonly DiagnosticDescriptor AnsweredTwice = Rule.Create(
        DiagnosticIds.AnsweredTwice,
        Rule.Api,
        "A proxy request is answered twice",
        "On a path to this '{0}' the request was already answered, so the call throws. Answer it once");

    public static readonly DiagnosticDescriptor UndocumentedError = Rule.Create(
        DiagnosticIds.UndocumentedError,
        Rule.Api,
        "The compared error is not documented for the function",
        "'{0}' is not among the errors of {1}, so the comparison may never be true. See {2}",
        DiagnosticSeverity.Info);
}
