using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>
/// Walks the paths of one request through a function. It abandons a path where the request can no longer be followed, where an exception
/// ends the handler (the runtime then answers), and where a decision may depend on an earlier one, so that the path may not exist.
/// </summary>
internal sealed class AnswerPaths(HandlerGraph function, ValueName request, ISymbol? parameter, CancellationToken cancellation)
{
    private const int MostSteps = 20_000;

    private readonly List<BoundVariable> _bindings = function.Bindings(request).ToList();
    private readonly Stack<(BasicBlock Block, PathState State)> _pending = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, int> _numbers = new(SymbolEqualityComparer.Default);

    /// <summary>The variables whose request can remain unanswered.</summary>
    public HashSet<ISymbol> Unanswered { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The answers that can be a second answer.</summary>
    public Dictionary<SyntaxNode, IInvocationOperation> Repeated { get; } = new();

    /// <summary>Returns whether all paths could be walked.</summary>
    public bool Walk()
    {
        Enter(function.Graph.Blocks[0], new PathState { InHand = parameter });
        for (var steps = 0; _pending.Count > 0; steps++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (steps > MostSteps)
            {
                return false;
            }

            var (block, state) = _pending.Pop();
            Step(block, state);
        }

        return true;
    }

    private void Enter(BasicBlock block, PathState state)
    {
        if (state.Binding is { } binding && !binding.IsInCondition(block))
        {
            var isInHand = binding.IsInHand(block) && !state.IsAnswered;
            state = state with { Binding = null, InHand = state.InHand ?? (isInHand ? binding.Variable : null) };
        }

        if (_seen.Add($"{block.Ordinal}|{state.Key(Number)}"))
        {
            _pending.Push((block, state));
        }
    }

    private void Step(BasicBlock block, PathState state)
    {
        var isRiskTaken = false;
        foreach (var item in function.Events.Of(block))
        {
            switch (item.Kind)
            {
                case AnswerEventKind.Escape when item.Name!.Value.Equals(request):
                    return;
                case AnswerEventKind.Answer when item.Name?.Equals(request) == true:
                    if (state.IsAnswered)
                    {
                        Repeated[item.Operation.Syntax] = (IInvocationOperation)item.Operation;
                    }

                    state = state with { IsAnswered = true };
                    break;
                case AnswerEventKind.Write:
                    state = Write(item, state);
                    break;
                case AnswerEventKind.Risk when !isRiskTaken && !state.IsAnswered:
                    isRiskTaken = true;
                    Throw(block, state);
                    break;
            }
        }

        if (block.Kind == BasicBlockKind.Exit)
        {
            End(state);
        }
        else if (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.Throw })
        {
            Throw(block, state);
        }
        else if (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling })
        {
            if (!state.Return.IsEmpty)
            {
                Enter(function.Graph.Blocks[state.Return.Peek()], state with { Return = state.Return.Pop() });
            }
        }
        else if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            Leave(block.FallThroughSuccessor, state);
        }
        else
        {
            Decide(block, state);
        }
    }

    private PathState Write(AnswerEvent write, PathState state)
    {
        var variable = write.Variable!;
        state = state.Write(variable, ConditionTest.ConstantOf(write.Value), !function.Names.IsStable(variable));
        if (SymbolEqualityComparer.Default.Equals(variable, request.Root))
        {
            // The next iteration of a loop: another request.
            End(state);
            state = state with { IsAnswered = false, InHand = null, Type = null };
        }

        return function.CastVariable(write, request) is { } cast && !state.IsAnswered
            ? state with { InHand = state.InHand ?? cast, Type = (cast as ILocalSymbol)?.Type }
            : state;
    }

    private void End(PathState state)
    {
        if (state is { InHand: { } variable, IsAnswered: false })
        {
            Unanswered.Add(variable);
        }
    }

    private void Decide(BasicBlock block, PathState state)
    {
        foreach (var (isTrue, next) in new Decision(function, request, state).Outcomes(block.BranchValue!))
        {
            var isConditional = isTrue == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
            var bound = _bindings.FirstOrDefault(binding => binding.Binds(block, isTrue));
            Leave(
                isConditional ? block.ConditionalSuccessor : block.FallThroughSuccessor,
                bound is null ? next : next with { Binding = bound });
        }
    }

    private void Leave(ControlFlowBranch? branch, PathState state)
    {
        if (branch?.Destination is not { } destination)
        {
            return;
        }

        // Finally blocks run from the innermost to the outermost, then control continues.
        var places = branch.FinallyRegions.Select(region => region.FirstBlockOrdinal).Concat([destination.Ordinal]).ToList();
        var remaining = state.Return;
        foreach (var place in places.Skip(1).Reverse())
        {
            remaining = remaining.Push(place);
        }

        Enter(function.Graph.Blocks[places[0]], state with { Return = remaining });
    }

    /// <summary>An unanswered request continues in a handler that catches all exceptions; other handlers may not catch this one.</summary>
    private void Throw(BasicBlock block, PathState state)
    {
        if (!state.IsAnswered && CatchAll.Around(block) is { } handler)
        {
            Enter(function.Graph.Blocks[handler], state with { Return = ImmutableStack<int>.Empty });
        }
    }

    private int Number(ISymbol symbol)
    {
        if (!_numbers.TryGetValue(symbol, out var number))
        {
            _numbers.Add(symbol, number = _numbers.Count);
        }

        return number;
    }
}
