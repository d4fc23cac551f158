using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Signatures.Abi;

/// <summary>Compares the targets of pointers.</summary>
internal static class AbiPointers
{
    public static Mismatch Compare(ResolvedType header, AbiShape shape, bool isOutput)
    {
        if (shape.Pointee is not { } pointee)
        {
            return Mismatch.None;
        }

        return header.Kind switch
        {
            CTypeKind.UInt32 or CTypeKind.Int32 or CTypeKind.Handle => Number(shape, pointee),
            CTypeKind.NativeUInt or CTypeKind.NativeInt or CTypeKind.WindowHandle => NativeNumber(shape, pointee),
            CTypeKind.Byte or CTypeKind.Char => Mismatch.When(IsPointerToPointer(shape, pointee)),
            CTypeKind.Void => Mismatch.When(shape.IsByReference && pointee.Kind == AbiKind.Text),
            CTypeKind.Structure or CTypeKind.Guid or CTypeKind.SystemTime =>
                Mismatch.When(IsPointerToPointer(shape, pointee) || IsSingleNumber(shape, pointee, isOutput)),
            _ => Mismatch.None,
        };
    }

    private static Mismatch Number(AbiShape shape, AbiShape pointee) => pointee.Kind switch
    {
        AbiKind.Integer when pointee.IsNative => new Mismatch(false, true),
        AbiKind.Integer => Mismatch.When(pointee.Size.X86 > 4 || (pointee.Size.X86 < 4 && !MayBeBuffer(shape, pointee))),
        AbiKind.Float => Mismatch.Everywhere,
        _ => Mismatch.When(IsPointerToPointer(shape, pointee)),
    };

    private static Mismatch NativeNumber(AbiShape shape, AbiShape pointee) => pointee.Kind switch
    {
        AbiKind.Integer when pointee.IsNative || MayBeBuffer(shape, pointee) => Mismatch.None,
        AbiKind.Integer => new Mismatch(pointee.Size.X86 != 4, pointee.Size.X64 != 8),
        AbiKind.Float => Mismatch.Everywhere,
        AbiKind.Text => Mismatch.When(!shape.IsRaw),
        _ => Mismatch.None,
    };

    // The first byte of a buffer is as good as a pointer to it, and an array holds several.
    private static bool MayBeBuffer(AbiShape shape, AbiShape pointee) =>
        shape.Form == PointerForm.Array || (pointee.IsByte && shape.Form is PointerForm.Raw or PointerForm.Ref);

    /// <summary>
    /// A reference to, or an array of, a type that is already a pointer. A structure with a single pointer is left to the rule about
    /// layouts.
    /// </summary>
    private static bool IsPointerToPointer(AbiShape shape, AbiShape pointee) => (shape.IsByReference || shape.Form == PointerForm.Array)
        && !pointee.IsWrapped
        && (pointee.IsNative || pointee.Kind is AbiKind.Text or AbiKind.Callback or AbiKind.Pointer);

    /// <summary>An out number where TAPI writes a whole structure.</summary>
    private static bool IsSingleNumber(AbiShape shape, AbiShape pointee, bool isOutput) =>
        isOutput && shape.Form == PointerForm.Out && pointee is { Kind: AbiKind.Integer, IsWrapped: false, IsByte: false };
}
