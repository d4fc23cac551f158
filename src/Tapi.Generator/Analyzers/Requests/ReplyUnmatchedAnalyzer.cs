using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>
/// Finds code that takes any reply for the one that it waits for, and code that takes any reply for a success. One place in the project
/// that reads the identifier or the result is enough to stay silent.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplyUnmatchedAnalyzer() : TapiAnalyzer(RequestDescriptors.ReplyUnmatched, RequestDescriptors.ReplyUnread)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        var requested = new ConcurrentDictionary<string, bool>();
        var identifiers = new ReplyReads(MessageSource.Identifier);
        var results = new ReplyReads(MessageSource.Result);
        OnCall(context, project, call =>
        {
            if (call.Import.Export is { ReturnsRequestId: true, Function.Completion.Message: { } message })
            {
                requested.TryAdd(message, true);
            }
        });
        context.RegisterOperationAction(
            operation =>
            {
                var constant = (IFieldReferenceOperation)operation.Operation;
                if (IsOwn(operation.IsGeneratedCode, constant.Syntax.SyntaxTree)
                    && ReplyConstants.Find(constant.Field, project) is { Name: var message })
                {
                    var tracer = ResultTracer.ForRequests(project.Bodies, operation.CancellationToken);
                    identifiers.Note(message, constant, tracer);
                    results.Note(message, constant, tracer);
                }
            },
            OperationKind.FieldReference);
        context.RegisterCompilationEndAction(end =>
        {
            var unmatched = identifiers.Missing(requested.ContainsKey).ToList();
            foreach (var (message, place) in unmatched)
            {
                end.ReportDiagnostic(Diagnostic.Create(RequestDescriptors.ReplyUnmatched, place.GetLocation(), message));
            }

            foreach (var (message, place) in results.Missing(requested.ContainsKey).Except(unmatched))
            {
                end.ReportDiagnostic(Diagnostic.Create(RequestDescriptors.ReplyUnread, place.GetLocation(), message));
            }
        });
    }
}
