using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Finds out where a variable is whose reference or address is taken.</summary>
internal sealed class ReferenceOrigin(IOperation body, MemoryOrigin objects)
{
    public MemoryPlace Of(IOperation target)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                return Of(declaration.Expression);
            case IDiscardOperation:
                return MemoryLife.Stack;
            case ILocalReferenceOperation { Local: var local }:
                return local.RefKind != RefKind.None ? MemoryPlace.Unknown : IsInClosure(local) ? MemoryLife.Heap : MemoryLife.Stack;
            case IParameterReferenceOperation { Parameter: var parameter }:
                return parameter.RefKind == RefKind.None ? MemoryLife.Stack : MemoryLife.Caller;
            case IArrayElementReferenceOperation element:
                return objects.OfObject(element.ArrayReference);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { Type.IsRefLikeType: true } span }:
                return objects.OfObject(span);
            case IFieldReferenceOperation { Instance: { Type.IsValueType: true } instance }:
                return Of(instance);
            case IFieldReferenceOperation { Field.IsStatic: true } or IFieldReferenceOperation { Instance.Type.IsReferenceType: true }:
                return MemoryLife.Heap;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return MemoryPlace.Either(Of(conditional.WhenTrue), Of(whenFalse));
            case IInvocationOperation { TargetMethod.Name: "GetReference" or "GetPinnableReference" } call:
                return (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } memory
                    ? objects.OfObject(memory)
                    : MemoryPlace.Unknown;
            default:
                // The target of a pointer, or a reference that a method returned.
                return MemoryPlace.Unknown;
        }
    }

    /// <summary>Whether a lambda captures the local, so that it is in an object on the heap.</summary>
    private bool IsInClosure(ILocalSymbol local) =>
        LocalValues.References(local, body).Any(
            reference => EnclosingFunction.Capturing(reference)?.MethodKind == MethodKind.AnonymousFunction);
}
