using Tapi.Generator.Analyzers.Signatures.Abi;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>What to declare in place of what does not fit.</summary>
/// <param name="Text">What to declare, for the message.</param>
/// <param name="Type">The type that a fix can write; null where there is a choice.</param>
/// <param name="IsByValue">Whether ref or out is removed.</param>
internal sealed record Remedy(string Text, string? Type, bool IsByValue)
{
    private static readonly Remedy Pointer = new("'IntPtr'", nameof(IntPtr), true);

    /// <summary>The end of the message.</summary>
    public string Advice { get; private init; } = $"declare it as {Text}";

    /// <param name="modifier">The modifier that the parameter is declared with.</param>
    public static Remedy For(HeaderSlot slot, AbiShape shape, string modifier)
    {
        var remedy = For(slot, shape);
        if (slot is { IsWrittenLater: false, Type.IsPointer: true } && shape is { IsByReference: true, Pointee: { } pointee }
            && Referenced(pointee) is { } kind)
        {
            // A class is copied in only, unless it says otherwise.
            var addition = slot.IsOutput && pointee.Form == PointerForm.Object ? " and add [In, Out]" : string.Empty;
            return remedy with { Advice = $"it is {kind}, which is passed as a pointer anyway: drop '{modifier}'{addition}" };
        }

        return remedy with { Advice = $"declare it as {remedy.Text}" };
    }

    private static string? Referenced(AbiShape shape) => (shape.Kind, shape.Form) switch
    {
        (AbiKind.Pointer, PointerForm.Object) => "a class",
        (AbiKind.Pointer, PointerForm.Array) => "an array",
        _ => null,
    };

    private static Remedy For(HeaderSlot slot, AbiShape shape)
    {
        if (!slot.Type.IsPointer)
        {
            return slot.Type.Kind == CTypeKind.Callback
                ? new Remedy("a delegate", shape.Kind == AbiKind.Integer ? nameof(IntPtr) : null, true)
                : new Remedy(
                    $"'{Name(slot.Type.Kind)}'",
                    shape.Kind is AbiKind.Callback or AbiKind.Text
                    || shape.Form is not (PointerForm.None or PointerForm.Ref or PointerForm.Out)
                        ? null
                        : Name(slot.Type.Kind),
                    true);
        }

        // A number by reference would still be gone when TAPI writes it.
        if (slot.IsWrittenLater)
        {
            return new Remedy("'IntPtr' to native memory", null, true);
        }

        return slot.Type.Kind switch
        {
            CTypeKind.UInt32 or CTypeKind.Int32 or CTypeKind.Handle or CTypeKind.NativeInt or CTypeKind.NativeUInt
                or CTypeKind.WindowHandle => Variable(slot, shape),
            CTypeKind.Byte
                or CTypeKind.Char when slot.Direction == Direction.In && shape is { IsByReference: true, Pointee.Kind: AbiKind.Text } =>
                new Remedy("'string'", nameof(String), true),
            CTypeKind.Byte or CTypeKind.Char =>
                Pointer with { Text = slot.Direction == Direction.In
                    ? "'string' or 'IntPtr'"
                    : "'byte[]' or 'IntPtr'", Type = TypeFor(shape) },
            CTypeKind.Structure or CTypeKind.Guid or CTypeKind.SystemTime =>
                Pointer with { Text = "a structure by ref or 'IntPtr'", Type = TypeFor(shape) },
            _ => Pointer with { Type = TypeFor(shape) },
        };
    }

    private static Remedy Variable(HeaderSlot slot, AbiShape shape)
    {
        var name = Name(slot.Type.Kind);
        var modifier = slot.Direction == Direction.Out ? "out" : "ref";
        return shape.IsByReference
            ? new Remedy($"'{(shape.Form == PointerForm.Out ? "out" : modifier)} {name}'", name, false)
            : new Remedy($"'{modifier} {name}'", shape.Kind == AbiKind.Integer ? nameof(IntPtr) : null, true);
    }

    /// <summary>
    /// A pointer works where a number or a reference was declared; an object or a structure has another meaning to its callers.
    /// </summary>
    private static string? TypeFor(AbiShape shape) =>
        shape.Kind == AbiKind.Integer || (shape.IsByReference && shape.Pointee is { IsNative: true, IsWrapped: false })
            ? nameof(IntPtr)
            : null;

    private static string Name(CTypeKind kind) => kind switch
    {
        CTypeKind.Int32 => "int",
        CTypeKind.NativeUInt => nameof(UIntPtr),
        CTypeKind.NativeInt or CTypeKind.WindowHandle => nameof(IntPtr),
        _ => "uint",
    };
}
