using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <content>Variables and assignments.</content>
internal sealed partial class ValueWalker
{
    private Carried Reference(IOperation operation)
    {
        if (operation is IFieldReferenceOperation field)
        {
            var index = TupleElements.IndexOf(field.Field);
            if (index >= 0 && field.Instance is { } instance && StorageOf(instance) is { } tuple)
            {
                return Read(tuple with { Element = index });
            }

            if (field.Instance is not null)
            {
                Visit(field.Instance);
            }

            return Carried.Nothing;
        }

        if (StorageOf(operation) is not { } storage)
        {
            return Carried.Nothing;
        }

        if (Read(storage) == Carried.Value)
        {
            return Carried.Value;
        }

        // The whole tuple is passed on, with the value in it.
_elements = _state.Elements(storage).ToList();
        if (_elements.Count > 0)
        {
            _signs = _elements.Aggregate(Signs.None, (signs, element) => signs | _state[storage with { Element = element }]);
        }

        return _elements.Count > 0 ? Carried.Tuple : Carried.Nothing;
    }

    private Carried Read(Storage storage)
    {
        var signs = _state[storage];
        if (signs == Signs.None)
        {
            return Carried.Nothing;
        }

        _signs = signs;
        return Carried.Value;
    }

    private Carried Assignment(ISimpleAssignmentOperation assignment)
    {
        var target = assignment.Target;
        if (StorageOf(target) is null && target is not IDiscardOperation)
        {
            Visit(target);
        }

        var carried = Visit(assignment.Value);
        if (StorageOf(target) is { } storage)
        {
            Assign(storage, carried, assignment);
        }
        else if (carried != Carried.Nothing)
        {
            var symbol = target switch
            {
                IFieldReferenceOperation field => field.Field,
                IPropertyReferenceOperation property => (ISymbol)property.Property,
                _ => null,
            };
            Note(target is IDiscardOperation ? UseKind.Discarded : UseKind.Stored, assignment, symbol);
        }

        return carried;
    }

    private void Assign(Storage storage, Carried carried, IOperation place)
    {
        var elements = carried == Carried.Tuple ? _elements : [];
        _state = _state.Without(storage);
        if (carried is Carried.Value or Carried.Text)
        {
            _state = _state.With(storage, _signs);
        }

        foreach (var index in elements)
        {
            _state = _state.With(storage with { Element = index }, _signs);
        }

        // The caller can read what is assigned through a reference.
        if (carried != Carried.Nothing
            && storage.Symbol is IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out } or ILocalSymbol { IsRef: true })
        {
            Note(UseKind.Stored, place, storage.Symbol);
        }

        if (carried != Carried.Nothing && storage.Symbol is { } symbol && readElsewhere.Contains(symbol))
        {
            Note(UseKind.Captured, place, symbol);
        }

        // A parameter of a primary constructor is a field of its type.
        if (carried != Carried.Nothing
            && storage.Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } })
        {
            Note(UseKind.Stored, place, storage.Symbol);
        }
    }

    private void Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        var value = OperationTree.WithoutConversions(deconstruction.Value);
        if (target is not ITupleOperation targets
            || value is not ITupleOperation values
            || targets.Elements.Length != values.Elements.Length)
        {
            if (Visit(deconstruction.Value) != Carried.Nothing)
            {
                Note(UseKind.Other, deconstruction);
            }

            return;
        }

        // All values are computed before the first is assigned.
        var carried = values.Elements.Select(element => (What: Visit(element), Signs: _signs)).ToList();
        for (var index = 0; index < carried.Count; index++)
        {
            var variable = targets.Elements[index];
            _signs = carried[index].Signs;
            if (StorageOf(variable) is { } storage)
            {
                Assign(storage, carried[index].What, deconstruction);
            }
            else if (carried[index].What != Carried.Nothing)
            {
                Note(
                    variable is IDiscardOperation ? UseKind.Discarded : UseKind.Stored,
                    deconstruction,
                    (variable as IFieldReferenceOperation)?.Field);
            }
        }
    }

    private bool Holds(IOperation operation)
    {
        operation = OperationTree.WithoutConversions(operation);

        // An assignment inside a condition: if ((result = lineDrop(...)) < 0).
        return isSource(operation)
            || (operation is ISimpleAssignmentOperation assignment && Holds(assignment.Value))
            || (operation is ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation
                or IFieldReferenceOperation && Reference(operation) == Carried.Value);
    }

    private static Storage? StorageOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => Storage.Of(local.Local),
        IParameterReferenceOperation parameter => Storage.Of(parameter.Parameter),
        IFlowCaptureReferenceOperation capture => Storage.Of(capture.Id),
        IConversionOperation { OperatorMethod: null } conversion => StorageOf(conversion.Operand),
        IDeclarationExpressionOperation declaration => StorageOf(declaration.Expression),
        _ => null,
    };
}
