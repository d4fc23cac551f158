using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Requests;
using Tapi.Generator.Diagnostics;
using TypeKind = Tapi.Generator.Resolution.Types.TypeKind;

namespace Tapi.Generator.Analyzers.Uses;

/// <summary>Follows results: finds request identifiers that get lost, and results that are taken for something else.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : TapiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        RequestDescriptors.Ignored, RequestDescriptors.IgnoredInField, RequestDescriptors.Dropped, RequestDescriptors.Misread, RequestDescriptors.MisreadByMethod);

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
        if (!import.PreservesSignature || import.Export is not { Return.Kind: TypeKind.Int32 } export || !ResultType.IsWholeNumber(import.Method.ReturnType))
        {
            return;
        }

        var bodies = context.Project.Bodies;
        var cancellation = context.Analysis.CancellationToken;
        var tracer = export.ReturnsRequestId ? ResultTracer.ForRequests(bodies, cancellation) : ResultTracer.ForCodes(bodies, cancellation);
        var graphs = MethodBodies.Around(context.Analysis);
        if (tracer.Trace(context.Call, graphs) is not { } fate || ReportMisread(context, export.Name, export.ReturnsRequestId, fate) || !export.ReturnsRequestId || fate.IsUsed)
        {
            return;
        }

        if (fate.Returned != Signs.None)
        {
            if (fate.Fields.Count == 0 && EnclosingFunction.Of(context.Call, graphs, context.Analysis.ContainingSymbol) is { } function)
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
            context.Analysis.ReportDiagnostic(Diagnostic.Create(RequestDescriptors.Ignored, context.Call.Syntax.GetLocation(), Properties(export.Name), export.Name));
        }
    }

    private static bool ReportMisread(CallContext context, string name, bool isRequest, ResultFate fate)
    {
        var places = new HashSet<SyntaxNode>();
        foreach (var test in fate.Tests)
        {
            var overlooked = isRequest ? Misreading.OfRequest(test, fate) : Misreading.OfCode(test, fate);
            if (overlooked is null || !places.Add(test.Place))
            {
                continue;
            }

            var location = test.Place.GetLocation();
            context.Analysis.ReportDiagnostic(test.Method is null
                ? Diagnostic.Create(RequestDescriptors.Misread, location, Properties(name), name, overlooked)
                : Diagnostic.Create(RequestDescriptors.MisreadByMethod, location, Properties(name), name, overlooked, test.Method.Name));
        }

        return places.Count > 0;
    }

    // What a fix needs to find the generated method.
    private static ImmutableDictionary<string, string?> Properties(string function) => ImmutableDictionary<string, string?>.Empty.Add("Function", function);
}
