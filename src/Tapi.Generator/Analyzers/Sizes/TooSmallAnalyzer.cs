using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Sizes;

/// <summary>Finds code that gives up where TAPI asks for a larger buffer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TooSmallAnalyzer() : TapiAnalyzer(SizeDescriptors.TooSmall)
{
    private protected override void Start(CompilationStartAnalysisContext context, TapiProject project) => OnCall(context, project, Check);

    private static void Check(CallContext call)
    {
        var catalogue = call.Project.Facts.Catalogue;
        if (FilledBuffer.Argument(call.Call, call.Import, catalogue) is not { } argument
            || TooSmallErrors.Of(call.Import.Export!, catalogue) is not { } error
            || !IsOwnBuffer(argument)
            || IsInLoop(call.Call))
        {
            return;
        }

        var graphs = MethodBodies.Around(call.Analysis);
        if (Repeats(call, graphs) || ValueTrace.Follow(call.Call, graphs, call.Analysis.CancellationToken) is not { } uses)
        {
            return;
        }

        foreach (var use in uses.Where(
            use => use is { Kind: UseKind.Compared, Constant: { } constant } && unchecked((int)constant) == error.Value))
        {
            if (call.Call.SemanticModel?.GetOperation(use.Operation.Syntax, call.Analysis.CancellationToken) is { } comparison
                && TooSmallBranch.Of(comparison, use.Operator) is { } branch
                && TooSmallBranch.GivesUp(branch, call.Project))
            {
                call.Analysis.ReportDiagnostic(Diagnostic.Create(
                    SizeDescriptors.TooSmall, use.Operation.Syntax.GetLocation(), error.Name, call.Import.Export!.Name));
            }
        }
    }

    /// <summary>Whether the buffer is a local whose size the method chose. A caller that chose the size can try again.</summary>
    private static bool IsOwnBuffer(IArgumentOperation argument)
    {
        var root = OperationTree.Root(argument);
        return OperationTree.WithoutAddress(argument.Value) is ILocalReferenceOperation local
            && !root.Descendants().OfType<IParameterReferenceOperation>().Any(item => IsSize(item.Parameter.Name))
            && !root.Descendants()
                .OfType<IFieldReferenceOperation>()
                .Any(
                    item => item is { Field: { IsConst: false, IsReadOnly: false }, Instance: null or IInstanceReferenceOperation }
                        && IsSize(item.Field.Name))
            && (LocalValues.Only(local) is not { } value
                || !value.DescendantsAndSelf().Any(
                    item => item is IParameterReferenceOperation
                        or IFieldReferenceOperation { Field: { IsConst: false, IsReadOnly: false } }));
    }

    private static bool IsSize(string name) =>
        new[] { "size", "length", "capacity", "bytes" }.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsInLoop(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the method calls the function twice, jumps back to a label, or reads the needed size.</summary>
    private static bool Repeats(CallContext call, FunctionGraphs graphs)
    {
        var operations = graphs.All.SelectMany(FunctionGraphs.Operations).ToList();
        return operations.OfType<IInvocationOperation>()
                .Where(item => call.Project.Import(item.TargetMethod)?.Export?.Function.Name == call.Import.Export!.Function.Name)
                .Select(item => item.Syntax)
                .Distinct()
                .Count() > 1
            || operations.OfType<IMemberReferenceOperation>().Any(item => SizeMembers.IsNeededSize(item.Member.Name))
            || OperationTree.Root(call.Call).Descendants().Any(item => item is IBranchOperation { BranchKind: BranchKind.GoTo });
    }
}
