using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Counterparts;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>
/// Traces the results of functions, for four rules: finds request identifiers that get lost or dropped, failures that are taken for
/// requests, and results that are misread.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FunctionResultAnalyzer() : TapiAnalyzer(
    RequestDescriptors.RequestIgnored,
    RequestDescriptors.RequestIgnoredInField,
    RequestDescriptors.RequestDropped,
    RequestDescriptors.FailureKept,
    RequestDescriptors.FailureKeptInField,
    RequestDescriptors.FailurePassedOver,
    RequestDescriptors.ResultMisread,
    RequestDescriptors.ResultMisreadByMethod)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project)
    {
        var reads = new FieldReads();
        var stored = new StoredRequests(reads);
        var returned = new ReturnedRequests(project, reads);
        context.RegisterOperationAction(reads.Note, OperationKind.FieldReference);
        context.RegisterOperationAction(
            operation =>
            {
                if (IsOwn(operation.IsGeneratedCode, operation.Operation.Syntax.SyntaxTree))
                {
                    returned.NoteCall(operation);
                }
            },
            OperationKind.Invocation);
        OnCall(context, project, call => Check(call, stored, returned));
        context.RegisterCompilationEndAction(end =>
        {
            stored.Report(end);
            returned.Report(end);
        });
    }

    private static void Check(CallContext context, StoredRequests stored, ReturnedRequests returned)
    {
        var import = context.Import;
        if (!import.PreservesSignature
            || import.Export is not { Return.Kind: CTypeKind.Int32 } export
            || !ResultType.IsWholeNumber(import.Method.ReturnType))
        {
            return;
        }

        var bodies = context.Project.Bodies;
        var cancellation = context.Analysis.CancellationToken;
        var tracer = export.ReturnsRequestId ? ResultTracer.ForRequests(bodies, cancellation) : ResultTracer.ForCodes(bodies, cancellation);
        var graphs = MethodBodies.Around(context.Analysis);
        if (tracer.Trace(context.Call, graphs) is not { } fate
            || ReportMisread(context, export, fate)
            || !export.ReturnsRequestId
            || ReportKept(context, export, fate, stored)
            || fate.IsUsed)
        {
            return;
        }

        if (fate.Returned != Signs.None)
        {
            if (fate.Fields.Count == 0 && ReturningFunction.Of(context.Call, graphs, context.Analysis.ContainingSymbol) is { } function)
            {
                returned.NoteMethod(function, export.Name);
            }
        }
        else if (fate.Fields.Count > 0)
        {
            stored.Note(context.Call.Syntax, export.Name, fate.Fields);
        }
        else
        {
            context.Analysis.ReportDiagnostic(Diagnostic.Create(
                RequestDescriptors.RequestIgnored,
                context.Call.Syntax.GetLocation(),
                CounterpartFinder.Properties(export, context.Project),
                export.Name));
        }
    }

    /// <summary>Whether a failure is taken for a request. A field may be tested elsewhere, which is known at the end only.</summary>
    private static bool ReportKept(CallContext context, ExportFacts export, ResultFate fate, StoredRequests stored)
    {
        if (KeptRequest.PassedOver(fate, context.Call.SemanticModel, context.Analysis.CancellationToken) is { } passed)
        {
            context.Analysis.ReportDiagnostic(Diagnostic.Create(
                RequestDescriptors.FailurePassedOver, passed.Place.GetLocation(), export.Name));
            return true;
        }

        if (!fate.IsKeptUntested
            || fate.MayBeChecked
            || fate.Returned != Signs.None
            || fate.Tests.Exists(test => test.Constant < 0 || test.Separates(Signs.Negative, Signs.Positive)))
        {
            return false;
        }

        if (fate.Fields.Count > 0)
        {
            stored.NoteUntested(context.Call.Syntax, export.Name, fate.Fields);
            return false;
        }

        context.Analysis.ReportDiagnostic(Diagnostic.Create(
            RequestDescriptors.FailureKept, context.Call.Syntax.GetLocation(), export.Name));
        return true;
    }

    private static bool ReportMisread(CallContext context, ExportFacts export, ResultFate fate)
    {
        var places = new HashSet<SyntaxNode>();
        foreach (var test in fate.Tests)
        {
            var overlooked = export.ReturnsRequestId ? Misreading.OfRequest(test, fate) : Misreading.OfCode(test, fate);
            if (overlooked is null || IsReportedAsConstant(test, context) || !places.Add(test.Place))
            {
                continue;
            }

            // The fix starts at the call.
            var location = test.Place.GetLocation();
            var call = new[] { context.Call.Syntax.GetLocation() };
            var properties = CounterpartFinder.Properties(export, context.Project);
            context.Analysis.ReportDiagnostic(test.Method is null
                ? Diagnostic.Create(RequestDescriptors.ResultMisread, location, call, properties, export.Name, overlooked)
                : Diagnostic.Create(
                    RequestDescriptors.ResultMisreadByMethod, location, call, properties, export.Name, overlooked, test.Method.Name));
        }

        return places.Count > 0;
    }

    /// <summary>Whether the rule about comparisons that are never true reports the same one.</summary>
    private static bool IsReportedAsConstant(ResultTest test, CallContext context) =>
        test is { IsNeverNegative: true, Method: null }
        && context.Call.SemanticModel?.GetOperation(test.Use.Operation.Syntax, context.Analysis.CancellationToken)
            is IBinaryOperation binary
        && ResultOrigin.Of(WholeNumber.Of(binary.LeftOperand) is null ? binary.LeftOperand : binary.RightOperand, context.Project)
            is not null;
}
