using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>Reads the blocks of a graph as events in order.</summary>
internal sealed class AnswerEvents(ValueNames names, GeneratedMember generated)
{
    private readonly Dictionary<int, List<AnswerEvent>> _known = new();

    public IReadOnlyList<AnswerEvent> Of(BasicBlock block)
    {
        if (_known.TryGetValue(block.Ordinal, out var known))
        {
            return known;
        }

        var events = new List<AnswerEvent>();
        foreach (var operation in block.Operations)
        {
            Walk(operation, events, leaves: false);
        }

        if (block.BranchValue is { } value)
        {
            Walk(
                value,
                events,
                block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Return or ControlFlowBranchSemantics.Throw);
        }

        return _known[block.Ordinal] = events;
    }

    private void Walk(IOperation operation, List<AnswerEvent> events, bool leaves)
    {
        if (operation is not IFlowCaptureOperation && names.Of(operation) is { } name)
        {
            if (name.Path.EndsWith(".IsAnswered", StringComparison.Ordinal))
            {
                events.Add(new AnswerEvent(
                    AnswerEventKind.Asked, operation, name with { Path = name.Path.Substring(0, name.Path.LastIndexOf('.')) }));
            }
            else if (!IsHarmless(operation, leaves))
            {
                events.Add(new AnswerEvent(AnswerEventKind.Escape, operation, name));
            }

            return;
        }

        if (operation is IFlowAnonymousFunctionOperation)
        {
            return;
        }

        foreach (var child in operation.ChildOperations)
        {
            // The target of an assignment is not a read.
            if (!(operation is ISimpleAssignmentOperation assignment && child == assignment.Target && Variables.Within(child) is not null))
            {
                Walk(child, events, leaves: leaves && operation is IConversionOperation);
            }
        }

        foreach (var (variable, value, _) in ValueNames.Writes(operation))
        {
            events.Add(new AnswerEvent(AnswerEventKind.Write, operation, Variable: variable, Value: value));
        }

        if (operation is IInvocationOperation call)
        {
            if (IsAnswer(call))
            {
                events.Add(new AnswerEvent(AnswerEventKind.Answer, call, names.Of(call.Instance)));
            }
            else if (!LogSinks.Has(call.TargetMethod))
            {
                events.Add(new AnswerEvent(AnswerEventKind.Risk, call));
            }
        }
        else if (operation is IAwaitOperation)
        {
            events.Add(new AnswerEvent(AnswerEventKind.Risk, operation));
        }
    }

    /// <summary>The methods that answer a request. The runtime and the generator choose their names.</summary>
    public bool IsAnswer(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Complete" or "CompleteAsync" or "Fail", IsStatic: false } method
        && generated.IsProxyRequest(method.ContainingType)
        && generated.Contains(method);

    private bool IsHarmless(IOperation operation, bool leaves)
    {
        var child = OperationTree.WithConversions(operation);
        return child.Parent switch
        {
            null => !leaves,
            IIsPatternOperation or IIsTypeOperation or IIsNullOperation or IInterpolationOperation or IExpressionStatementOperation => true,
            IFlowCaptureOperation capture => names.Captured(capture.Id).Count == 1,
            ISimpleAssignmentOperation assignment =>
                assignment.Value == child && Variables.Within(assignment.Target) is { } target && names.IsStable(target),
            IInvocationOperation call => call.Instance == child,
            IPropertyReferenceOperation property => property.Instance == child,
            IFieldReferenceOperation => true,
            IBinaryOperation binary =>
                binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
                || binary.Type?.SpecialType == SpecialType.System_String,
            IArgumentOperation { Parent: IInvocationOperation call } =>
                LogSinks.Has(call.TargetMethod) || LogSinks.BuildsText(call.TargetMethod),
            _ => false,
        };
    }
}
