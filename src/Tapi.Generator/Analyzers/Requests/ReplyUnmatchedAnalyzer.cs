using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>
/// Finds code that takes any reply for the one that it waits for. One place that reads the identifier is enough to stay silent.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplyUnmatchedAnalyzer() : TapiAnalyzer(RequestDescriptors.ReplyUnmatched)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        var requested = new ConcurrentDictionary<string, bool>();
        var matched = new ConcurrentDictionary<string, bool>();
        var unmatched = new ConcurrentBag<(string Message, SyntaxNode Place)>();
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
                if (!IsOwn(operation.IsGeneratedCode, constant.Syntax.SyntaxTree)
                    || ReplyConstants.Find(constant.Field, project) is not { Name: var message })
                {
                    return;
                }

                switch (ReplyMatching.Judge(constant, ResultTracer.ForRequests(project.Bodies, operation.CancellationToken)))
                {
                    case ReplyMatch.Missing:
                        unmatched.Add((message, constant.Syntax));
                        break;
                    case ReplyMatch.Possible:
                        matched.TryAdd(message, true);
                        break;
                }
            },
            OperationKind.FieldReference);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var (message, place) in unmatched)
            {
                if (requested.ContainsKey(message) && !matched.ContainsKey(message))
                {
                    end.ReportDiagnostic(Diagnostic.Create(RequestDescriptors.ReplyUnmatched, place.GetLocation(), message));
                }
            }
        });
    }
}
