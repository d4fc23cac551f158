using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi;

/// <summary>Finds handlers of messages that block their thread on a task of the generated API.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockedHandlerAnalyzer() : TapiAnalyzer(GeneratedApiDescriptors.BlockedHandler)
{
    private protected override Subjects Needs => Subjects.Api;

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        if (GeneratedMember.In(context.Compilation) is not { } generated)
        {
            return;
        }

        var handlers = new ConcurrentDictionary<IMethodSymbol, bool>(SymbolEqualityComparer.Default);
        var waits = new ConcurrentBag<(IMethodSymbol Method, SyntaxNode Place, string Task)>();
        context.RegisterOperationAction(
            operation =>
            {
                if (BlockedTask.Of(operation.Operation, generated) is { } task
                    && IsOwn(operation.IsGeneratedCode, operation.Operation.Syntax.SyntaxTree)
                    && operation.Operation.SemanticModel?.GetEnclosingSymbol(operation.Operation.Syntax.SpanStart) is IMethodSymbol method)
                {
                    waits.Add((method.OriginalDefinition, operation.Operation.Syntax, task));
                }
            },
            OperationKind.Invocation,
            OperationKind.PropertyReference);
        context.RegisterOperationAction(
            operation =>
            {
                var creation = (IDelegateCreationOperation)operation.Operation;
                if (IsHandler(creation, generated))
                {
                    var method = creation.Target switch
                    {
                        IAnonymousFunctionOperation lambda => lambda.Symbol,
                        IMethodReferenceOperation reference => reference.Method.OriginalDefinition,
                        _ => null,
                    };
                    _ = method is not null && handlers.TryAdd(method, true);
                }
            },
            OperationKind.DelegateCreation);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var (method, place, task) in waits)
            {
                if (handlers.ContainsKey(method))
                {
                    end.ReportDiagnostic(Diagnostic.Create(GeneratedApiDescriptors.BlockedHandler, place.GetLocation(), task));
                }
            }
        });
    }

    /// <summary>Whether a delegate is added to an event of the runtime, or passed to one of its methods that subscribe.</summary>
    private static bool IsHandler(IDelegateCreationOperation creation, GeneratedMember generated)
    {
        var value = OperationTree.WithAnyConversion(creation);
        return value.Parent switch
        {
            IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: var source } } =>
                generated.IsRuntime(source.OriginalDefinition) || generated.Contains(source),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Subscribe" } method } } =>
                generated.IsRuntime(method.OriginalDefinition),
            _ => false,
        };
    }
}
