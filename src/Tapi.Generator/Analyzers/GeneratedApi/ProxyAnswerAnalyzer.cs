using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi;

/// <summary>
/// Checks the answers to proxy requests, for two rules: finds requests that a handler leaves unanswered on some path, and requests that it
/// answers twice.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProxyAnswerAnalyzer() : TapiAnalyzer(GeneratedApiDescriptors.UnansweredRequest, GeneratedApiDescriptors.AnsweredTwice)
{
    private protected override Subjects Needs => Subjects.Api;

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        if (GeneratedMember.In(context.Compilation) is { } generated)
        {
            context.RegisterOperationBlockAction(block => Check(block, project, generated));
        }
    }

    private static void Check(OperationBlockAnalysisContext context, TapiProject project, GeneratedMember generated)
    {
        if (context.IsGeneratedCode)
        {
            return;
        }

        foreach (var block in context.OperationBlocks)
        {
            if (!block.Descendants().OfType<IInvocationOperation>().Any(call => generated.IsProxyRequest(call.TargetMethod.ContainingType)))
            {
                continue;
            }

            var graphs = new FunctionGraphs(context.GetControlFlowGraph(block), context.CancellationToken);
            foreach (var graph in graphs.All)
            {
                Check(context, new HandlerGraph(graph, graphs, generated), project);
            }
        }
    }

    private static void Check(OperationBlockAnalysisContext context, HandlerGraph function, TapiProject project)
    {
        foreach (var request in function.Requests())
        {
            var paths = new AnswerPaths(function, request, Parameter(context, function, request), context.CancellationToken);
            if (!paths.Walk())
            {
                continue;
            }

            foreach (var variable in paths.Unanswered)
            {
                if (variable is not IParameterSymbol
                    || !CallerAsks(context.OwningSymbol.ContainingType, project, context.CancellationToken))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        GeneratedApiDescriptors.UnansweredRequest, variable.Locations[0], variable.Name));
                }
            }

            foreach (var answer in paths.Repeated.Values)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    GeneratedApiDescriptors.AnsweredTwice, answer.Syntax.GetLocation(), answer.TargetMethod.Name));
            }
        }
    }

    /// <summary>
    /// The parameter of a method that only its own class calls, and that cannot report to its caller whether it answered.
    /// </summary>
    private static ISymbol? Parameter(OperationBlockAnalysisContext context, HandlerGraph function, ValueName request) =>
        request is { Root: IParameterSymbol parameter, Path: "" }
        && context.OwningSymbol is IMethodSymbol
        {
            DeclaredAccessibility: Accessibility.Private,
            ExplicitInterfaceImplementations.IsEmpty: true,
        } method
        && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method)
        && function.IsNamedKind(parameter.Type)
        && (method.ReturnsVoid || TaskType.IsPlain(method.ReturnType))
            ? parameter
            : null;

    private static bool CallerAsks(INamedTypeSymbol? type, TapiProject project, CancellationToken cancellation) =>
        type?.GetMembers()
            .OfType<IMethodSymbol>()
            .SelectMany(method => project.Bodies.Of(method, cancellation)?.All ?? [])
            .SelectMany(FunctionGraphs.Operations)
            .Any(operation => operation is IPropertyReferenceOperation { Property.Name: "IsAnswered" }) == true;
}
