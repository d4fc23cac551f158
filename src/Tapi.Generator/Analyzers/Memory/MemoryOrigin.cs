using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Finds out where an argument's memory is: through conversions, locals, conditional expressions and pointer arithmetic.</summary>
internal sealed class MemoryOrigin(IOperation body)
{
    // Locals that are being traced: a local can be assigned from itself.
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>A pointer, or a number that is one.</summary>
    public MemoryPlace OfPointer(IOperation value)
    {
        if (NullValue.Is(value))
        {
            return MemoryLife.Null;
        }

        switch (value)
        {
            case IConversionOperation conversion
                when conversion.OperatorMethod is null || NullValue.IsNative(conversion.OperatorMethod.ContainingType):
                return OfPointer(conversion.Operand);
            case IObjectCreationOperation { Arguments.Length: 1 } creation when NullValue.IsNative(creation.Type):
                return OfPointer(creation.Arguments[0].Value);
            case IAddressOfOperation address:
                // The address of movable memory can be taken only in a fixed statement.
                return new ReferenceOrigin(body, this).Of(address.Reference) is { Life: MemoryLife.Stack } stack
                    ? stack
                    : MemoryPlace.Unknown;
            case ILocalReferenceOperation local:
                return local.Local.IsFixed ? Fixed(local.Local) : Local(local.Local, OfPointer);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return MemoryPlace.Either(OfPointer(conditional.WhenTrue), OfPointer(whenFalse));
            case ISimpleAssignmentOperation assignment:
                return OfPointer(assignment.Value);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum:
                return OfPointer(sum.LeftOperand) is { IsShort: true } left ? left
                    : OfPointer(sum.RightOperand) is { IsShort: true } right ? right
                    : MemoryPlace.Unknown;
            case IInvocationOperation call:
                return Call(call);
            default:
                return IsStackAlloc(value) ? MemoryLife.Stack : MemoryPlace.Unknown;
        }
    }

    /// <summary>An array, span, text buffer or class that is passed by value.</summary>
    public MemoryPlace OfObject(IOperation value)
    {
        if (NullValue.Is(value))
        {
            return MemoryLife.Null;
        }

        switch (value)
        {
            // An array becomes a span by a user-defined conversion.
            case IConversionOperation conversion when conversion.OperatorMethod is null || conversion.Type is { IsRefLikeType: true }:
                return OfObject(conversion.Operand);
            case ILocalReferenceOperation local when !PinnedObjects.Has(local.Local, body):
                return Local(local.Local, OfObject);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return MemoryPlace.Either(OfObject(conditional.WhenTrue), OfObject(whenFalse));
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation } assignment:
                return OfObject(assignment.Value);
            case IParameterReferenceOperation { Type: IArrayTypeSymbol } parameter when !PinnedObjects.Has(parameter.Parameter, body):
                return MemoryLife.Heap;
            case IArrayCreationOperation or IObjectCreationOperation { Type.IsReferenceType: true }:
                return MemoryLife.Heap;
            case IInvocationOperation { Type: IArrayTypeSymbol } call
                when call.TargetMethod.ContainingType?.Name is "Encoding" or "BitConverter" or "Array" or "Convert":
                return MemoryLife.Heap;
            default:
                return IsStackAlloc(value) ? MemoryLife.Stack : MemoryPlace.Unknown;
        }
    }

    private MemoryPlace Local(ILocalSymbol local, Func<IOperation, MemoryPlace> of)
    {
        if (!_followed.Add(local))
        {
            return MemoryLife.Null;
        }

        var place = LocalValues.LeadingTo(local, body) is { } values ? MemoryPlace.All(values.Select(of).ToList()) : MemoryPlace.Unknown;
        _followed.Remove(local);
        return place;
    }

    private MemoryPlace Fixed(ILocalSymbol local)
    {
        // The compiler wraps the pinned value in an unnamed operation.
        var pinned = LocalValues.LeadingTo(local, body)?.FirstOrDefault();
        pinned = pinned is { IsImplicit: true } ? pinned.ChildOperations.FirstOrDefault() : pinned;
        var place = pinned switch
        {
            null => MemoryPlace.Unknown,
            IAddressOfOperation address => new ReferenceOrigin(body, this).Of(address.Reference),
            { Type.SpecialType: SpecialType.System_String } => MemoryLife.Heap,
            _ => OfObject(pinned),
        };
        return place.Life is MemoryLife.Heap or MemoryLife.Caller ? new MemoryPlace(MemoryLife.Fixed, local) : place;
    }

    private MemoryPlace Call(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "AsPointer", ContainingType.Name: "Unsafe" } when call.Arguments.Length == 1 =>
            new ReferenceOrigin(body, this).Of(call.Arguments[0].Value),
        { Name: "Add" or "Subtract" } method when NullValue.IsNative(method.ContainingType) && call.Arguments.Length > 0 =>
            OfPointer(call.Arguments[0].Value),
        { Name: "ToPointer" } method when NullValue.IsNative(method.ContainingType) && call.Instance is { } instance => OfPointer(instance),
        _ => MemoryPlace.Unknown,
    };

    private static bool IsStackAlloc(IOperation value) =>
        value.Syntax.IsKind(SyntaxKind.StackAllocArrayCreationExpression)
        || value.Syntax.IsKind(SyntaxKind.ImplicitStackAllocArrayCreationExpression);
}
