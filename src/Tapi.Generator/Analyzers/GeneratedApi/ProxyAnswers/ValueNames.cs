using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>The names of values in one graph. A variable that is only an alias for another value has that value's name.</summary>
internal sealed class ValueNames
{
    private const int Deepest = 16;

    private readonly GeneratedMember _generated;
    private readonly Dictionary<ISymbol, List<(IOperation? Value, string Path)>> _definitions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, List<IOperation>> _captures = new();

    public ValueNames(ControlFlowGraph graph, GeneratedMember generated)
    {
        _generated = generated;
        foreach (var operation in FunctionGraphs.Operations(graph))
        {
            Read(operation);
        }
    }

    /// <summary>The values that are assigned to a compiler temporary.</summary>
    public IReadOnlyList<IOperation> Captured(CaptureId id) => _captures.TryGetValue(id, out var values) ? values : [];

    /// <summary>The values that are assigned to a variable; null stands for an unknown value.</summary>
    public IEnumerable<IOperation?> Values(ISymbol variable) =>
        _definitions.TryGetValue(variable, out var values) ? values.Select(item => item.Value) : [];

    /// <summary>Whether a variable has at most one value while it is in scope. A parameter starts with one.</summary>
    public bool IsStable(ISymbol variable)
    {
        var count = _definitions.TryGetValue(variable, out var values) ? values.Count : 0;
        return variable is IParameterSymbol { RefKind: RefKind.None } ? count == 0 : variable is ILocalSymbol && count <= 1;
    }

    public ValueName? Of(IOperation? operation) => Of(operation, 0);

    public ValueName Of(ISymbol variable) => Of(variable, 0);

    /// <summary>The variables that an operation writes. In a graph, declarations are assignments.</summary>
    public static IEnumerable<(ISymbol Variable, IOperation? Value, string Path)> Writes(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment when Variables.Within(assignment.Target) is { } target:
                return [(target, assignment.Value, "")];
            case IDeconstructionAssignmentOperation deconstruction:
                return deconstruction.Target
                    .DescendantsAndSelf()
                    .Select(Variables.Within)
                    .OfType<ISymbol>()
                    .Select(item => (item, (IOperation?)null, ""));
            case ICompoundAssignmentOperation or ICoalesceAssignmentOperation or IIncrementOrDecrementOperation
                when operation.ChildOperations.Select(Variables.Within).FirstOrDefault() is { } target:
                return [(target, null, "")];
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument
                when Variables.Within(argument.Value) is { } target:
                return [(target, null, "")];
            case IIsPatternOperation pattern:
                return Patterns.Parts(pattern.Pattern)
                    .Select(part => (Variable: Patterns.Variable(part.Pattern), part.Path))
                    .Where(part => part.Variable is not null)
                    .Select(part => (part.Variable!, (IOperation?)pattern.Value, part.Path));
            default:
                return [];
        }
    }

    private ValueName? Of(IOperation? operation, int depth)
    {
        if (operation is null || depth > Deepest)
        {
            return null;
        }

        operation = OperationTree.WithoutConversions(operation);
        return operation switch
        {
            ILocalReferenceOperation or IParameterReferenceOperation => Of(Variables.Within(operation)!, depth),
            IFlowCaptureReferenceOperation capture when Captured(capture.Id) is { Count: 1 } values => Of(values[0], depth + 1),
            IPropertyReferenceOperation { Instance: { } instance, Arguments.Length: 0 } property
                when _generated.Contains(property.Property) =>
                Of(instance, depth + 1)?.Member(property.Property.Name),
            _ => null,
        };
    }

    private ValueName Of(ISymbol variable, int depth)
    {
        if (variable is ILocalSymbol
            && IsStable(variable)
            && _definitions.TryGetValue(variable, out var values)
            && Of(values[0].Value, depth + 1) is { } value)
        {
            return value with { Path = value.Path + values[0].Path };
        }

        return new ValueName(variable, "");
    }

    private void Read(IOperation operation)
    {
        if (operation is IFlowCaptureOperation capture)
        {
            if (!_captures.TryGetValue(capture.Id, out var captured))
            {
                _captures.Add(capture.Id, captured = new());
            }

            captured.Add(capture.Value);
        }

        foreach (var (variable, value, path) in Writes(operation))
        {
            if (!_definitions.TryGetValue(variable, out var known))
            {
                _definitions.Add(variable, known = new());
            }

            known.Add((value, path));
        }
    }
}
