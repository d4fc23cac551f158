using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Signatures.Abi;

/// <summary>Compares what a C# declaration passes with what the header takes.</summary>
internal static class AbiComparer
{
    /// <summary>Whether it does not fit, and where. What is unknown is taken to fit.</summary>
    /// <param name="isOutput">Whether TAPI writes through a pointer.</param>
    public static Mismatch Compare(ResolvedType header, AbiShape shape, bool isOutput)
    {
        if (shape.Kind == AbiKind.Unknown)
        {
            return Mismatch.None;
        }

        return header.Pointers switch
        {
            0 => Value(header.Kind, shape),
            1 =>
                shape.Kind == AbiKind.Pointer
                    ? AbiPointers.Compare(header.Pointee, shape, isOutput)
                    : PointerValue(header.Pointee.Kind, shape, isOutput),
            _ => Mismatch.None,
        };
    }

    /// <summary>The same for what TAPI passes: a number that C# would widen on the way out is truncated on the way in.</summary>
    public static Mismatch CompareIncoming(ResolvedType header, AbiShape shape) => header switch
    {
        { IsPointer: false } when shape.Kind == AbiKind.Integer && shape.Size.X86 < header.Size.X86 => Mismatch.Everywhere,

        // A pointer in a message can be read as one.
        { IsPointer: false, Kind: CTypeKind.NativeUInt } => NativeNumber(shape),
        _ => Compare(header, shape, false),
    };

    /// <summary>Whether a 32-bit handle is written into a variable of the pointer's size.</summary>
    public static bool IsWideVariable(ResolvedType header, AbiShape shape) =>
        header is { Pointers: 1, Kind: CTypeKind.Handle } && shape is { Kind: AbiKind.Pointer, Pointee.IsNative: true };

    private static Mismatch Value(CTypeKind header, AbiShape shape) => header switch
    {
        CTypeKind.UInt32 or CTypeKind.Int32 or CTypeKind.Handle => Number(shape),
        // The target of a reference or a text exists only during the call, but the number is passed back with each message.
        CTypeKind.NativeUInt or CTypeKind.NativeInt or CTypeKind.WindowHandle => NativeHandle(shape),
        CTypeKind.Callback => Function(shape),
        _ => Mismatch.None,
    };

    private static Mismatch Number(AbiShape shape) => shape.Kind switch
    {
        // Eight bytes shift what follows on the x86 stack; an x64 register holds them.
        AbiKind.Integer => new Mismatch(shape.Size.X86 > 4, false),
        AbiKind.Structure => new Mismatch(shape.Size.X86 > 4, shape.Size.X64 > 8),
        AbiKind.Pointer => Mismatch.When(!shape.IsRaw),
        _ => Mismatch.Everywhere,
    };

    private static Mismatch NativeNumber(AbiShape shape) => shape.Kind switch
    {
        AbiKind.Integer => NotNative(shape),
        AbiKind.Float or AbiKind.Callback => Mismatch.Everywhere,
        AbiKind.Structure => new Mismatch(shape.Size.X86 > 4, shape.Size.X64 > 8),
        _ => Mismatch.None,
    };

    private static Mismatch NativeHandle(AbiShape shape) => shape.Kind switch
    {
        AbiKind.Text => Mismatch.Everywhere,
        AbiKind.Pointer => Mismatch.When(!shape.IsRaw),
        _ => NativeNumber(shape),
    };

    private static Mismatch Function(AbiShape shape) => shape.Kind == AbiKind.Callback ? Mismatch.None : NativeHandle(shape);

    private static Mismatch PointerValue(CTypeKind pointee, AbiShape shape, bool isOutput) => shape.Kind switch
    {
        AbiKind.Integer => NotNative(shape),
        AbiKind.Float => Mismatch.Everywhere,

        // x64 passes a large structure as a pointer to a copy, which is enough if TAPI only reads it.
        AbiKind.Structure => new Mismatch(shape.Size.X86 > 4, shape.Size.X64 > 8 && isOutput),
        AbiKind.Text => Mismatch.When(pointee is not (CTypeKind.Byte or CTypeKind.Char or CTypeKind.Void)),
        AbiKind.Callback => Mismatch.When(pointee is not CTypeKind.Void),
        _ => Mismatch.None,
    };

    private static Mismatch NotNative(AbiShape shape) =>
        new(shape.Size.X86 != PlatformSize.Pointer.X86, shape.Size.X64 != PlatformSize.Pointer.X64);
}
