using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi;

/// <summary>Finds waits for messages that a line sends only after it was asked to, in a project that never asks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SilentSourceAnalyzer() : TapiAnalyzer(GeneratedApiDescriptors.SilentSource)
{
    private const string Asking = "SetStatusMessages";

    private protected override Subjects Needs => Subjects.Api;

    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        if (GeneratedMember.In(context.Compilation) is not { } generated)
        {
            return;
        }

        var uses = new ConcurrentBag<(SyntaxNode Place, string Source)>();
        var asks = new ConcurrentBag<bool>();
        context.RegisterOperationAction(
            operation =>
            {
                if (operation.Operation is IMemberReferenceOperation { Member.Name: var name }
                    && name.IndexOf(Asking, StringComparison.Ordinal) >= 0)
                {
                    asks.Add(true);
                }
                else if (operation.Operation
                    is IPropertyReferenceOperation { Property: { Name: "LineDevState" or "AddressState" } property }
                    && generated.Contains(property)
                    && generated.IsRuntime(property.Type)
                    && IsWaitedFor(operation.Operation)
                    && IsOwn(operation.IsGeneratedCode, operation.Operation.Syntax.SyntaxTree))
                {
                    uses.Add((operation.Operation.Syntax, $"{property.ContainingType.Name}.{property.Name}"));
                }
            },
            OperationKind.PropertyReference,
            OperationKind.MethodReference);
        context.RegisterOperationAction(
            operation =>
            {
                if (((IInvocationOperation)operation.Operation).TargetMethod.Name.IndexOf(Asking, StringComparison.OrdinalIgnoreCase) >= 0
                    && IsOwn(operation.IsGeneratedCode, null))
                {
                    asks.Add(true);
                }
            },
            OperationKind.Invocation);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var (place, source) in asks.IsEmpty ? uses : [])
            {
                end.ReportDiagnostic(Diagnostic.Create(GeneratedApiDescriptors.SilentSource, place.GetLocation(), source));
            }
        });
    }

    /// <summary>Whether code waits for a message of the source. Handlers also get what comes without being asked for.</summary>
    private static bool IsWaitedFor(IOperation source) =>
        source.Parent is IInvocationOperation { TargetMethod.Name: "WaitAsync" } call
        && call.Instance == source
        && !call.Descendants().Any(
            item => item is IFieldReferenceOperation { Field.Name: "Reinitialize" or "Removed" or "TranslateChange" });
}
