using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Sizes;

/// <summary>Finds buffers that are passed without their size in them, so that TAPI takes them for too small.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TotalSizeAnalyzer() : TapiAnalyzer(SizeDescriptors.TotalSize)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => OnCall(context, project, Check);

    private static void Check(CallContext context)
    {
        foreach (var argument in SizedBuffer.Arguments(context.Call, context.Import, context.Project.Facts.Catalogue))
        {
            var state = State(argument, context);
            if (state != SizeState.Written)
            {
                context.Analysis.ReportDiagnostic(Diagnostic.Create(
                    SizeDescriptors.TotalSize,
                    argument.Syntax.GetLocation(),
                    argument.Parameter!.Name,
                    context.Import.Export!.Name,
                    state == SizeState.Old ? "still has the size from before it was enlarged" : "is never given its size"));
            }
        }
    }

    private static SizeState State(IArgumentOperation argument, CallContext context)
    {
        if (argument.IsImplicit || NullValue.Is(argument.Value))
        {
            return SizeState.Written;
        }

        // An out parameter has no value before the call.
        if (argument is { Parameter.RefKind: RefKind.Out, Value: IDeclarationExpressionOperation or IDiscardOperation })
        {
            return SizeState.Unset;
        }

        var value = OperationTree.WithoutAddress(argument.Value);
        return value is ILocalReferenceOperation { Local: { RefKind: RefKind.None, IsFixed: false } local }
            ? IsCaptured(local, argument) ? SizeState.Written
                : new UnsetSize(local, context.Call, MethodBodies.Around(context.Analysis), context.Analysis.CancellationToken)
                    .At(argument.Parameter?.RefKind == RefKind.Out ? SizeState.Unset : SizeState.Written)
            : SizedBuffer.IsFresh(argument.Value) ? SizeState.Unset : SizeState.Written;
    }

    /// <summary>Whether a lambda or a local function can write to it.</summary>
    private static bool IsCaptured(ILocalSymbol local, IOperation use) => LocalValues.References(local, OperationTree.Root(use)).Any(
        reference => !SymbolEqualityComparer.Default.Equals(
            reference.SemanticModel?.GetEnclosingSymbol(reference.Syntax.SpanStart), local.ContainingSymbol));
}
