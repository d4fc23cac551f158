using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi;

/// <summary>Finds asynchronous functions whose task is not awaited, kept or passed on, in synchronous methods too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedTaskAnalyzer() : TapiAnalyzer(GeneratedApiDescriptors.DroppedTask)
{
    private protected override Subjects Needs => Subjects.Api;

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        if (GeneratedMember.In(context.Compilation) is { } generated)
        {
            context.RegisterOperationAction(operation => Check(operation, generated), OperationKind.Invocation);
        }
    }

    private static void Check(OperationAnalysisContext context, GeneratedMember generated)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (context.IsGeneratedCode
            || !method.Name.EndsWith("Async", StringComparison.Ordinal)
            || !TaskType.Is(method.ReturnType)
            || !generated.Contains(method))
        {
            return;
        }

        var task = Outermost(call);
        if (task.Parent is not IAwaitOperation && IsDropped(task, context))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                GeneratedApiDescriptors.DroppedTask, call.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}"));
        }
    }

    /// <summary>The call with what only reshapes its task: <c>ConfigureAwait</c>, <c>AsTask</c>.</summary>
    private static IInvocationOperation Outermost(IInvocationOperation call)
    {
        while (call.Parent is IInvocationOperation outer && outer.Instance == call && TaskType.IsReshaping(outer.TargetMethod))
        {
            call = outer;
        }

        return call;
    }

    private static bool IsDropped(IInvocationOperation task, OperationAnalysisContext context)
    {
        var graphs = MethodBodies.Around(context);
        var uses = FunctionGraphs.IsReachable(graphs.Find(task), task) ? ValueTrace.Follow(task, graphs, context.CancellationToken) : null;
        return uses?.All(use => use.Kind == UseKind.Discarded) == true;
    }
}
