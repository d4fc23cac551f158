using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <content>Expressions that use the value or pass it on.</content>
internal sealed partial class ValueWalker
{
    /// <summary>A tuple remembers which of its elements is the value; a text remembers only that it contains it.</summary>
    private Carried Compose(IOperation operation)
    {
        var elements = new List<int>();
        var number = 0;
        foreach (var child in operation.ChildOperations)
        {
            if (Visit(child) != Carried.Nothing)
            {
                elements.Add(number);
            }

            number++;
        }

        _elements = elements;
        return elements.Count == 0 ? Carried.Nothing : operation is ITupleOperation ? Carried.Tuple : Carried.Text;
    }

    private Carried Binary(IBinaryOperation binary)
    {
        var left = Visit(binary.LeftOperand);
        var signs = _signs;
        var right = Visit(binary.RightOperand);
        _signs = left != Carried.Nothing ? signs : _signs;
        if (left == Carried.Nothing && right == Carried.Nothing)
        {
            return Carried.Nothing;
        }

        if (SignComparison.IsComparison(binary.OperatorKind))
        {
            var kind = left != Carried.Nothing ? binary.OperatorKind : SignComparison.Mirror(binary.OperatorKind);
            var (value, other) = left != Carried.Nothing
                ? (binary.LeftOperand, binary.RightOperand)
                : (binary.RightOperand, binary.LeftOperand);
            Note(new ValueUse(
                UseKind.Compared, binary, _signs, null, kind, other, WholeNumber.Of(other), Condition.IsUnsignedValue(value)));
            return Carried.Nothing;
        }

        if (binary.Type?.SpecialType == SpecialType.System_String)
        {
            return Carried.Text;
        }

        Note(UseKind.Other, binary);
        return Carried.Nothing;
    }

    private Carried Pattern(IIsPatternOperation pattern)
    {
        if (Visit(pattern.Value) != Carried.Nothing)
        {
            // A pattern that names the value passes it on.
            if (pattern.Pattern is IDeclarationPatternOperation { DeclaredSymbol: { } declared })
            {
                _state = _state.With(Storage.Of(declared), _signs);
            }

            var (kind, operand) = Condition.Of(pattern.Pattern);
            Note(new ValueUse(
                UseKind.Compared,
                pattern,
                _signs,
                null,
                kind,
                operand,
                operand is null ? null : WholeNumber.Of(operand),
                Condition.IsUnsignedValue(pattern.Value)));
        }

        return Carried.Nothing;
    }

    private Carried Invocation(IInvocationOperation invocation)
    {
        var instance = invocation.Instance is null ? Carried.Nothing : Visit(invocation.Instance);
        if (instance == Carried.Value)
        {
            if (invocation.TargetMethod.Name == nameof(ToString))
            {
                VisitChildren(invocation, invocation.Instance);
                return Carried.Text;
            }

            Note(UseKind.Other, invocation);
        }

        var buildsText = LogSinks.BuildsText(invocation.TargetMethod);
        var carries = Arguments(
            invocation.Arguments, buildsText ? null : LogSinks.Has(invocation.TargetMethod) ? UseKind.Logged : UseKind.Passed);
        return buildsText && carries ? Carried.Text : Carried.Nothing;
    }

    /// <summary>Visits arguments and records those that carry the value as a use of this kind. Returns whether any does.</summary>
    private bool Arguments(IEnumerable<IArgumentOperation> arguments, UseKind? kind)
    {
        var carries = false;
        foreach (var argument in arguments)
        {
            var carried = Visit(argument.Value);
            if (argument.Parameter?.RefKind == RefKind.Out && StorageOf(argument.Value) is { } written)
            {
                _state = _state.Without(written);
            }
            else if (carried != Carried.Nothing)
            {
                carries = true;
                if (kind is { } noted)
                {
                    Note(noted == UseKind.Passed && carried != Carried.Value ? UseKind.Other : noted, argument, argument.Parameter);
                }
            }
        }

        return carries;
    }

    private Carried Rest(IOperation operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation creation:
                Arguments(creation.Arguments, UseKind.Passed);
                if (creation.Initializer is not null)
                {
                    Visit(creation.Initializer);
                }

                return Carried.Nothing;
            case IPropertyReferenceOperation property:
                if (property.Instance is not null && Visit(property.Instance) != Carried.Nothing)
                {
                    Note(UseKind.Other, operation);
                }

                Arguments(property.Arguments, UseKind.Passed);
                return Carried.Nothing;
            case IFlowAnonymousFunctionOperation or IAnonymousFunctionOperation:
                return Carried.Nothing;
        }

        foreach (var child in operation.ChildOperations)
        {
            if (Visit(child) != Carried.Nothing)
            {
                Note(operation is IArrayInitializerOperation ? UseKind.Stored : UseKind.Other, operation);
            }
        }

        return Carried.Nothing;
    }

    private void VisitChildren(IOperation operation, IOperation? except = null)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child != except && Visit(child) != Carried.Nothing)
            {
                Note(UseKind.Other, operation);
            }
        }
    }
}
