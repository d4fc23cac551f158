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

    public static readonly DiagnosticDescriptor UndisposedCall = Rule.Create(
        DiagnosticIds.UndisposedCall,
        Rule.Api,
        "A call is never disposed",
        "The call of '{0}' is neither disposed nor kept, so its handle stays until the line is closed. Write 'await using', or keep the "
        + "call and dispose it when it is idle");

    public static readonly DiagnosticDescriptor BlockedHandler = Rule.Create(
        DiagnosticIds.BlockedHandler,
        Rule.Api,
        "A handler blocks on a task",
        "This handler blocks its thread until '{0}' has ended, and all other messages wait meanwhile. Use Subscribe with an asynchronous "
        + "handler, and await the task",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor SilentSource = Rule.Create(
        DiagnosticIds.SilentSource,
        Rule.Api,
        "A wait for a message that nobody asked for",
        "'{0}' gets only the messages that SetStatusMessages has asked for, and the project never calls it, so this wait may never end. "
        + "Call SetStatusMessages first",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);
}
