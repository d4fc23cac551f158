using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>What an operation after a call does to what the call has started.</summary>
internal enum AfterEvent
{
    None,

    /// <summary>It is over, or nothing is known any more.</summary>
    Ends,

    /// <summary>It is over if the operation returns true; otherwise it goes on.</summary>
    EndsWhenTrue,

    /// <summary>It is over unless the operation throws.</summary>
    EndsOrThrows,
}

/// <summary>
/// Walks the paths after a call on which its result can be positive, until what it has started is over. Follows exceptions only where they
/// are thrown on purpose.
/// </summary>
internal abstract class AfterCall(IInvocationOperation call, FunctionGraphs graphs, CancellationToken cancellation)
{
    private readonly Storage _outcome = Storage.Of(call.TargetMethod);
    private readonly Storage _givenUp = Storage.Of(call.TargetMethod, 0);
    private readonly HashSet<Storage> _guards = [];
    private readonly HashSet<IOperation> _decided = [];

    private protected IInvocationOperation Call => call;

    /// <summary>What an operation does. Called for each one that runs while what the call has started may go on.</summary>
    /// <param name="hasGivenUp">Whether a wait for its end has been given up.</param>
    private protected abstract AfterEvent Judge(IOperation operation, bool hasGivenUp);

    /// <summary>Called where the function is left while it may go on.</summary>
    private protected virtual void Leave(bool hasGivenUp)
    {
    }

    /// <summary>Whether the result of a condition may depend on whether it goes on, in a way that is not understood.</summary>
    private protected virtual bool IsUnclear(IOperation condition) => false;

    private protected void Walk()
    {
        if (graphs.Find(call) is not { } graph)
        {
            return;
        }

        var walker = new ValueWalker(IsCall, graphs.ReadElsewhere(graph));
        var states = new FlowState?[graph.Blocks.Length];
        var pending = new Queue<int>();
        Reach(0, FlowState.Nowhere);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = graph.Blocks[pending.Dequeue()];
            var state = states[block.Ordinal]!;
            if (block.Kind == BasicBlockKind.Exit)
            {
                LeaveWith(state);
                continue;
            }

            foreach (var operation in block.Operations)
            {
                state = walker.Statement(operation, Run(operation, state, block));
                state = Contains(operation) ? Begin(state) : state;
            }

            if (block.BranchValue is { } value)
            {
                _decided.Add(WaitTest.Tested(value));
                state = walker.Branch(block, Run(value, state, block));
                state = Contains(value) ? Begin(state) : state;
            }

            if (block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow)
            {
                Throw(block, state);
            }

            Go(block.FallThroughSuccessor, Narrow(walker, block, state, false));
            Go(block.ConditionalSuccessor, Narrow(walker, block, state, true));
        }

        void Throw(BasicBlock block, FlowState state)
        {
            var isHandled = false;
            foreach (var handler in FlowRegions.HandlersAround(block))
            {
                isHandled = true;
                Reach(handler, state);
            }

            if (!isHandled)
            {
                LeaveWith(state);
            }
        }

        void Go(ControlFlowBranch? branch, FlowState state)
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

        // Runs the operations inside one, the innermost first.
        FlowState Run(IOperation operation, FlowState state, BasicBlock block)
        {
            foreach (var child in operation.ChildOperations)
            {
                state = Run(child, state, block);
            }

            if (IsCall(operation))
            {
                return Begin(state);
            }

            if ((state[_outcome] & Signs.Positive) == Signs.None)
            {
                return state;
            }

            switch (Judge(operation, HasGivenUp(state)))
            {
                case AfterEvent.Ends:
                    return End(state);
                case AfterEvent.EndsWhenTrue when _decided.Contains(operation):
                    return state;
                case AfterEvent.EndsWhenTrue:
                    NoteGuard(operation);
                    return GiveUp(state);
                case AfterEvent.EndsOrThrows:
                    Throw(block, GiveUp(state));
                    return End(state);
                default:
                    return state;
            }
        }
    }

    private FlowState Narrow(ValueWalker walker, BasicBlock block, FlowState state, bool isConditional)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } value || state[_outcome] == Signs.None)
        {
            return walker.Narrow(block, state, isConditional);
        }

        var isTrue = isConditional == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
        var tested = WaitTest.Tested(value);
        if (_guards.Contains(StorageOf(tested)) || Judge(tested, HasGivenUp(state)) == AfterEvent.EndsWhenTrue)
        {
            return WaitTest.MeansEnd(value, tested) == isTrue ? End(state) : GiveUp(state);
        }

        var narrowed = walker.Narrow(block, state, isConditional);
        return narrowed.Equals(state) && IsUnclear(value) ? End(state) : narrowed;
    }

    private void LeaveWith(FlowState state)
    {
        if ((state[_outcome] & Signs.Positive) != Signs.None)
        {
            Leave(HasGivenUp(state));
        }
    }

    private void NoteGuard(IOperation operation)
    {
        var value = OperationTree.WithAnyConversion(operation);
        switch (value.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Value == value && Variables.Of(assignment.Target) is { } target:
                _guards.Add(Storage.Of(target));
                break;
            case IFlowCaptureOperation capture:
                _guards.Add(Storage.Of(capture.Id));
                break;
        }
    }

    private bool HasGivenUp(FlowState state) => state[_givenUp] != Signs.None;

    private FlowState Begin(FlowState state) => state[_outcome] == Signs.None ? state.With(_outcome, Signs.Any) : state;

    private FlowState GiveUp(FlowState state) => state.With(_givenUp, state[_outcome]);

    // Removes both, which differ in the element only.
    private FlowState End(FlowState state) => state.Without(_outcome);

    private bool Contains(IOperation operation) => operation.DescendantsAndSelf().Any(IsCall);

    private bool IsCall(IOperation operation) => FunctionGraphs.IsSame(operation, call);

    private static Storage StorageOf(IOperation operation) => operation switch
    {
        IFlowCaptureReferenceOperation capture => Storage.Of(capture.Id),
        _ => Variables.Of(operation) is { } variable ? Storage.Of(variable) : default,
    };
}
