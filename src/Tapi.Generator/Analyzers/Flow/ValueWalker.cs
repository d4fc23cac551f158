using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Evaluates the operations of a block in order and records what happens to the traced value.</summary>
internal sealed partial class ValueWalker(Func<IOperation, bool> isSource, HashSet<ISymbol> readElsewhere)
{
    private readonly Dictionary<(SyntaxNode Syntax, UseKind Kind), ValueUse> _uses = new();
    private FlowState _state = FlowState.Nowhere;

    // What the last visited value can be.
    private Signs _signs;

    // The elements of the last visited tuple that hold the value.
    private List<int> _elements = [];

    public IReadOnlyList<ValueUse> Uses => _uses.Values.OrderBy(use => use.Operation.Syntax.SpanStart).ToList();

    public FlowState Statement(IOperation operation, FlowState state)
    {
        _state = state;
        Visit(operation);
        return _state;
    }

    /// <summary>The value at the end of a block: a condition, or what it returns or throws.</summary>
    public FlowState Branch(BasicBlock block, FlowState state)
    {
        _state = state;
        if (block.BranchValue is { } value && Visit(value) != Carried.Nothing)
        {
            switch (block.FallThroughSuccessor?.Semantics)
            {
                case ControlFlowBranchSemantics.Return:
                    Note(UseKind.Returned, value);
                    break;
                case ControlFlowBranchSemantics.Throw:
                    Note(UseKind.Thrown, value);
                    break;
                default:
                    Note(UseKind.Other, value);
                    break;
            }
        }

        return _state;
    }

    /// <summary>The state after a block, narrowed by the comparison that ends it.</summary>
    public FlowState Narrow(BasicBlock block, FlowState state, bool isConditional)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is null || state.Places.IsEmpty)
        {
            return state;
        }

        // The conditional successor is taken when the condition has the value that the kind says.
        var isTrue = isConditional == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
        _state = state;
        return Condition.Read(block.BranchValue, Holds) is { } condition ? state.Narrow(condition.Signs(isTrue)) : state;
    }

    /// <summary>A parameter that another function reads is used there.</summary>
    public void NoteCapture(ISymbol symbol, IOperation place)
    {
        if (readElsewhere.Contains(symbol))
        {
            _signs = Signs.Any;
            Note(UseKind.Captured, place, symbol);
        }
    }

    private Carried Visit(IOperation operation)
    {
        if (isSource(operation))
        {
            VisitChildren(operation);
            _signs = Signs.Any;
            return Carried.Value;
        }

        switch (operation)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IFieldReferenceOperation:
                return Reference(operation);
            case IFlowCaptureOperation capture:
                Assign(Storage.Of(capture.Id), Visit(capture.Value), capture);
                return Carried.Nothing;
            case ISimpleAssignmentOperation assignment:
                return Assignment(assignment);
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction);
                return Carried.Nothing;
            case IConversionOperation { OperatorMethod: null } conversion:
                return Visit(conversion.Operand);
            case IExpressionStatementOperation statement:
                Visit(statement.Operation);
                return Carried.Nothing;
            case ITupleOperation or IInterpolatedStringOperation or IInterpolationOperation or IInterpolatedStringContentOperation
                or IInterpolatedStringTextOperation:
                return Compose(operation);
            case IBinaryOperation binary:
                return Binary(binary);
            case IIsPatternOperation pattern:
                return Pattern(pattern);
            case IInvocationOperation invocation:
                return Invocation(invocation);
            case IArgumentOperation argument:
                return Visit(argument.Value);
            default:
                return Rest(operation);
        }
    }

    private void Note(UseKind kind, IOperation operation, ISymbol? symbol = null) => Note(new ValueUse(kind, operation, _signs, symbol));

    private void Note(ValueUse use)
    {
        // A block is visited again when more values can reach it. The set of possible values only grows.
        var key = (use.Operation.Syntax, use.Kind);
        _uses[key] = _uses.TryGetValue(key, out var known) ? use with { Signs = known.Signs | use.Signs } : use;
    }

    private enum Carried
    {
        Nothing,
        Value,
        Tuple,
        Text,
    }
}
