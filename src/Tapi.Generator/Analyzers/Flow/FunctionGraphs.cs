using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>The control-flow graphs of a body and of the lambdas and local functions in it.</summary>
internal sealed class FunctionGraphs
{
    private readonly List<ControlFlowGraph> _graphs = new();

    public FunctionGraphs(ControlFlowGraph outermost, CancellationToken cancellation) => Add(outermost, cancellation);

    public IReadOnlyList<ControlFlowGraph> All => _graphs;

    /// <summary>
    /// The graph that runs an operation itself rather than in a nested function. Graphs hold copies of operations, which share only their
    /// syntax.
    /// </summary>
    public ControlFlowGraph? Find(IOperation operation) =>
        _graphs.FirstOrDefault(graph => Operations(graph).Any(item => IsSame(item, operation)));

    /// <summary>The graph of a local function.</summary>
    public ControlFlowGraph? Function(IMethodSymbol method) => _graphs.FirstOrDefault(graph =>
        graph.OriginalOperation is ILocalFunctionOperation { Symbol: var symbol }
        && SymbolEqualityComparer.Default.Equals(symbol, method.OriginalDefinition));

    /// <summary>Whether an operation of a graph is reachable. Nothing is known about code that never runs.</summary>
    public static bool IsReachable(ControlFlowGraph? graph, IOperation operation) => graph?.Blocks.Any(block =>
        block.IsReachable && Operations(block).Any(item => IsSame(item, operation))) == true;

    /// <summary>The variables that functions other than the one of <paramref name="own"/> read.</summary>
    public HashSet<ISymbol> ReadElsewhere(ControlFlowGraph own)
    {
        var read = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in _graphs.Where(graph => graph != own).SelectMany(Operations))
        {
            // A plain assignment is not a read.
            if (Variables.Of(operation) is { } symbol
                && !(operation.Parent is IAssignmentOperation assignment
                    && assignment.Target == operation
                    && assignment is ISimpleAssignmentOperation))
            {
                read.Add(symbol);
            }
        }

        return read;
    }

    public static bool IsSame(IOperation left, IOperation right) =>
        left.Kind == right.Kind && left.IsImplicit == right.IsImplicit && left.Syntax == right.Syntax;

    /// <summary>Every operation of a graph, except those of nested functions.</summary>
    public static IEnumerable<IOperation> Operations(ControlFlowGraph graph) => graph.Blocks.SelectMany(Operations);

    private static IEnumerable<IOperation> Operations(BasicBlock block) =>
        block.Operations.SelectMany(item => item.DescendantsAndSelf()).Concat(block.BranchValue?.DescendantsAndSelf() ?? []);

    private void Add(ControlFlowGraph graph, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _graphs.Add(graph);
        foreach (var function in graph.LocalFunctions)
        {
            Add(graph.GetLocalFunctionControlFlowGraph(function, cancellation), cancellation);
        }

        foreach (var function in Operations(graph).OfType<IFlowAnonymousFunctionOperation>().ToList())
        {
            Add(graph.GetAnonymousFunctionControlFlowGraph(function, cancellation), cancellation);
        }
    }
}
