using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Finds calls whose failure nobody would notice. A discard says that this is meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultIgnoredAnalyzer() : TapiAnalyzer(RequestDescriptors.ResultIgnored)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => OnCall(context, project, Check);

    private static void Check(CallContext context)
    {
        var import = context.Import;
        if (!import.PreservesSignature
            || import.Export is not { Return.Kind: CTypeKind.Int32, ReturnsRequestId: false } export
            || !ResultType.IsWholeNumber(import.Method.ReturnType)
            || IsNamedDiscard(context.Call))
        {
            return;
        }

        var graphs = MethodBodies.Around(context.Analysis);
        if (!FunctionGraphs.IsReachable(graphs.Find(context.Call), context.Call)
            || ValueTrace.Follow(context.Call, graphs, context.Analysis.CancellationToken) is not { Count: 0 }
            || (export.Function.Role == FunctionRole.Release && CleaningUp.Has(context, graphs)))
        {
            return;
        }

        context.Analysis.ReportDiagnostic(Diagnostic.Create(
            RequestDescriptors.ResultIgnored, context.Call.Syntax.GetLocation(), export.Name));
    }

    /// <summary>Code from before discards says the same with a variable's name.</summary>
    private static bool IsNamedDiscard(IInvocationOperation call)
    {
        var name = call.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.Name,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local.Name,
            _ => null,
        };
        return name is not null
            && (name.Trim('_').Length == 0
                || name.TrimStart('_').StartsWith("ignore", StringComparison.OrdinalIgnoreCase)
                || name.TrimStart('_').StartsWith("unused", StringComparison.OrdinalIgnoreCase));
    }
}
