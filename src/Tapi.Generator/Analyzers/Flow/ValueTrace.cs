using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>
/// Traces the value of an operation, a call or a read of a parameter, through a function: through locals, tuples, conditional expressions,
/// switches and try blocks, until it is used.
/// </summary>
internal static class ValueTrace
{
    /// <summary>Every use, in source order. Empty when the value is dropped; null when the operation is in no graph.</summary>
    public static IReadOnlyList<ValueUse>? Follow(IOperation source, FunctionGraphs graphs, CancellationToken cancellation)
    {
        var graph = graphs.Find(source);
        return graph is null
            ? null
            : Follow(graph, graphs, operation => FunctionGraphs.IsSame(operation, source), FlowState.Nowhere, cancellation);
    }

    /// <summary>Every use of the value that is passed for a parameter.</summary>
    public static IReadOnlyList<ValueUse> Follow(IParameterSymbol parameter, FunctionGraphs graphs, CancellationToken cancellation)
    {
        var entry = FlowState.Nowhere.With(Storage.Of(parameter), Signs.Any);
        return Follow(graphs.All[0], graphs, static _ => false, entry, cancellation);
    }

    private static IReadOnlyList<ValueUse> Follow(
        ControlFlowGraph graph, FunctionGraphs graphs, Func<IOperation, bool> isSource, FlowState entry, CancellationToken cancellation)
    {
        var walker = new ValueWalker(isSource, graphs.ReadElsewhere(graph));
        var states = new FlowState?[graph.Blocks.Length];
        var pending = new Queue<int>();
        Reach(0, entry);
        if (entry.Places.Keys.FirstOrDefault().Symbol is { } parameter)
        {
            walker.NoteCapture(parameter, graph.OriginalOperation);
        }

        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = graph.Blocks[pending.Dequeue()];
            var state = states[block.Ordinal]!;
            var thrown = state;
            foreach (var operation in block.Operations)
            {
                state = walker.Statement(operation, state);
                thrown = thrown.Join(state);
            }

            state = walker.Branch(block, state);
            foreach (var handler in FlowRegions.HandlersAround(block))
            {
                Reach(handler, thrown.Join(state));
            }

            Leave(block.FallThroughSuccessor, walker.Narrow(block, state, isConditional: false));
            Leave(block.ConditionalSuccessor, walker.Narrow(block, state, isConditional: true));
        }

        return walker.Uses;

        void Leave(ControlFlowBranch? branch, FlowState state)
        {
            if (branch is null)
            {
                return;
            }

            foreach (var region in branch.FinallyRegions)
            {
                Reach(region.FirstBlockOrdinal, state);
            }

            if (branch.Destination is { } destination)
            {
                Reach(destination.Ordinal, state);
            }
        }

        void Reach(int ordinal, FlowState state)
        {
            var known = states[ordinal];
            var joined = known is null ? state : known.Join(state);
            if (known is null || !known.Equals(joined))
            {
                states[ordinal] = joined;
                pending.Enqueue(ordinal);
            }
        }
    }
}
