using Microsoft.CodeAnalysis;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>Which C# type a member of the header's has, as fixes write it.</summary>
internal static class MemberTypes
{
    /// <summary>Null where the member is an array, a part or a structure, for which there are several ways.</summary>
    public static string? Of(LaidOutMember member) => member switch
    {
        { Count: not 1 } or { Type: null } => null,
        { Type.IsPointer: true } => nameof(IntPtr),
        _ => member.Type.Kind switch
        {
            CTypeKind.UInt32 or CTypeKind.Handle => "uint",
            CTypeKind.Int32 => "int",
            CTypeKind.UInt16 => "ushort",
            CTypeKind.Byte => "byte",
            CTypeKind.NativeUInt => nameof(UIntPtr),
            CTypeKind.NativeInt or CTypeKind.WindowHandle or CTypeKind.Callback => nameof(IntPtr),
            CTypeKind.Int64 or CTypeKind.Currency => "long",
            CTypeKind.Double or CTypeKind.Date => "double",
            _ => null,
        },
    };

    /// <summary>The room that such a type takes.</summary>
    public static NativeExtent? Extent(string type) => type switch
    {
        nameof(IntPtr) or nameof(UIntPtr) => NativeExtent.Pointer,
        "uint" or "int" => NativeExtent.Of(4),
        "ushort" => NativeExtent.Of(2),
        "byte" => NativeExtent.Of(1),
        "long" or "double" => NativeExtent.Of(8),
        _ => null,
    };

    /// <summary>
    /// Whether a type says no more than a number: an enumeration or a structure would be lost, and may itself be what is wrong.
    /// </summary>
    public static bool IsPlain(ITypeSymbol type) =>
        type is IPointerTypeSymbol
        || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64 or SpecialType.System_Single
            or SpecialType.System_Double
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
