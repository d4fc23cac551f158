using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Finds callbacks that the garbage collector can free while TAPI still calls them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallbackLifetimeAnalyzer() : TapiAnalyzer(MemoryDescriptors.CallbackLifetime)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => OnCall(context, project, Check);

    private static void Check(CallContext context)
    {
        foreach (var argument in context.Call.Arguments)
        {
            if (argument is { IsImplicit: false, Parameter: { RefKind: RefKind.None } parameter }
                && HeaderParameters.Of(parameter, context.Import) is { Type: { Kind: CTypeKind.Callback, IsPointer: false } }
                && new DelegateOrigin(context.Project, OperationTree.Root(argument)).Unkept(argument.Value) is { } unkept)
            {
                // The fix keeps the expression at the second location.
                context.Analysis.ReportDiagnostic(Diagnostic.Create(
                    MemoryDescriptors.CallbackLifetime,
                    argument.Syntax.GetLocation(),
                    new[] { unkept.Syntax.GetLocation() },
                    parameter.Name,
                    context.Import.Export!.Name));
            }
        }
    }
}
