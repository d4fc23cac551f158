using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Sizes;

/// <summary>Why the size in a buffer is wrong when a call gets it.</summary>
internal enum SizeState
{
    Written,

    /// <summary>Nothing has written it.</summary>
    Unset,

    /// <summary>It is the size that the buffer had before it was enlarged.</summary>
    Old,
}

/// <summary>Follows a buffer from where it is made to a call: whether anything can write to it on some path in between.</summary>
internal sealed class UnsetSize(ILocalSymbol buffer, IInvocationOperation call, FunctionGraphs graphs, CancellationToken cancellation)
{
    /// <param name="initial">The state of the variable before anything is assigned to it.</param>
    public SizeState At(SizeState initial)
    {
        if (graphs.Find(call) is not { } graph)
        {
            return SizeState.Written;
        }

        var found = SizeState.Written;
        var states = new SizeState?[graph.Blocks.Length];
        var pending = new Queue<int>();
        Reach(0, initial);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = graph.Blocks[pending.Dequeue()];
            var state = states[block.Ordinal]!.Value;
            foreach (var operation in block.Operations)
            {
                state = Run(operation, state);
            }

            if (block.BranchValue is { } value)
            {
                state = Run(value, state);
            }

            foreach (var handler in FlowRegions.HandlersAround(block))
            {
                Reach(handler, state);
            }

            foreach (var branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
            {
                if (branch?.Destination is { } destination)
                {
                    Reach(destination.Ordinal, state);
                }
            }
        }

        return found;

        // The worst of what can arrive.
        void Reach(int ordinal, SizeState state)
        {
            if (states[ordinal] is not { } known || state > known)
            {
                states[ordinal] = state;
                pending.Enqueue(ordinal);
            }
        }

        SizeState Run(IOperation operation, SizeState state)
        {
            foreach (var child in operation.ChildOperations)
            {
                state = Run(child, state);
            }

            switch (operation)
            {
                case ISimpleAssignmentOperation assignment when Is(assignment.Target):
                    var made = Written(assignment.Value);
                    return SizedBuffer.IsFresh(made) ? SizeState.Unset
                        : SizedBuffer.IsEnlarged(made) ? SizeState.Old
                        : SizeState.Written;
                case IInvocationOperation { TargetMethod: { Name: "Resize", ContainingType.Name: nameof(Array) } } resize
                    when resize.Arguments.Any(argument => Is(argument.Value)):
                    return SizeState.Old;
                case IInvocationOperation when FunctionGraphs.IsSame(operation, call):
                    found = state > found ? state : found;
                    return SizeState.Written;
                case ILocalReferenceOperation local when SymbolEqualityComparer.Default.Equals(local.Local, buffer):
                    return Writes(local) ? SizeState.Written : state;
                default:
                    return state;
            }
        }
    }

    /// <summary>Whether a use of the buffer may write its size: anything that is not known to do something else.</summary>
    private bool Writes(ILocalReferenceOperation reference)
    {
        var value = OperationTree.WithAnyConversion(reference);
        while (value.Parent is IAddressOfOperation or IConversionOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            // What replaces it, what enlarges it, and the call itself.
            ISimpleAssignmentOperation assignment when assignment.Target == value => false,
            IArgumentOperation { Parent: IInvocationOperation inner } =>
                !FunctionGraphs.IsSame(inner, call) && !IsResize(inner) && !IsSizeQuery(inner) && !Frees(inner),
            IPropertyReferenceOperation { Property.Name: "Length" or "LongLength" } => false,
            IFieldReferenceOperation { Field: var field, Parent: var use } member =>
                SizedBuffer.IsSize(field) || !SizedBuffer.IsNumber(field.Type) || IsAddress(member, use),
            IBinaryOperation or IIsPatternOperation or IReturnOperation => false,
            _ => true,
        };
    }

    /// <summary>The value as the source has it: the graph takes an object initializer apart.</summary>
    private IOperation Written(IOperation value) => OperationTree.WithoutAnyConversion(value) is IFlowCaptureReferenceOperation
        ? call.SemanticModel?.GetOperation(value.Syntax, cancellation) ?? value
        : value;

    private static bool IsAddress(IOperation member, IOperation? use) =>
        use is IAddressOfOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None };

    private static bool IsResize(IInvocationOperation inner) =>
        SizedBuffer.IsEnlarged(inner) || inner.TargetMethod is { Name: "Resize", ContainingType.Name: nameof(Array) };

    private static bool IsSizeQuery(IInvocationOperation inner) =>
        inner.TargetMethod is { Name: "SizeOf", ContainingType.Name: "Marshal" };

    private static bool Frees(IInvocationOperation inner) =>
        FrameworkMember.Is(inner.TargetMethod) && inner.TargetMethod.Name.StartsWith("Free", StringComparison.Ordinal);

    private bool Is(IOperation operation) => SymbolEqualityComparer.Default.Equals(Variables.Within(operation), buffer);
}
