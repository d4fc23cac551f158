using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>
/// Recognizes releases whose failure changes nothing: when nothing is done with TAPI afterwards, except to release more. Names do not
/// matter.
/// </summary>
internal static class CleaningUp
{
    // How many methods of the project may be between the code and a call of TAPI.
    private const int MaxDepth = 3;

    public static bool Has(CallContext context, FunctionGraphs graphs) =>
        context.Analysis.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Destructor }
        || IsInHandler(context.Call)
        || (graphs.Find(context.Call) is { } graph && !IsFollowed(context, graphs, graph));

    /// <summary>Whether another failure is being handled, or the method is left either way.</summary>
    private static bool IsInHandler(IOperation call)
    {
        for (var parent = call.Parent; parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation);
            parent = parent.Parent)
        {
            if (parent is ICatchClauseOperation
                || (parent is IBlockOperation block && block.Parent is ITryOperation { Finally: { } last } && last.Syntax == block.Syntax))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something else is done with TAPI afterwards. The next round of a loop is about something new.</summary>
    private static bool IsFollowed(CallContext context, FunctionGraphs graphs, ControlFlowGraph graph)
    {
        var start = graph.Blocks.FirstOrDefault(block => Operations(block).Any(item => FunctionGraphs.IsSame(item, context.Call)));
        if (start is null)
        {
            return false;
        }

        var cancellation = context.Analysis.CancellationToken;
        var uses = new TapiUse(context.Project, graphs, cancellation);
        if (Operations(start).Any(item => item.Syntax.SpanStart >= context.Call.Syntax.Span.End && uses.Is(item, MaxDepth)))
        {
            return true;
        }

        var seen = new HashSet<int> { start.Ordinal };
        var pending = new Stack<BasicBlock>(Next(start));
        while (pending.Count > 0)
        {
            var block = pending.Pop();
            if (!seen.Add(block.Ordinal))
            {
                continue;
            }

            if (Operations(block).Any(item => uses.Is(item, MaxDepth)))
            {
                return true;
            }

            foreach (var next in Next(block))
            {
                pending.Push(next);
            }
        }

        return false;
    }

    private static IEnumerable<BasicBlock> Next(BasicBlock block)
    {
        foreach (var branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
        {
            // Blocks are in the order of the source: only a loop leads back.
            if (branch?.Destination is { } destination && destination.Ordinal > block.Ordinal)
            {
                yield return destination;
            }
        }
    }

    private static IEnumerable<IOperation> Operations(BasicBlock block) =>
        block.Operations.SelectMany(item => item.DescendantsAndSelf()).Concat(block.BranchValue?.DescendantsAndSelf() ?? []);
}
