using Microsoft.CodeAnalysis;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>The C# types of the header's members, as fixes write them.</summary>
internal static class MemberTypes
{
    /// <summary>Null where the member is an array, a nested structure or a structure, which can be declared in several ways.</summary>
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

    /// <summary>The size and alignment of such a type.</summary>
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
    /// Whether a type is just a number. A fix must not replace an enumeration or a structure, which may itself be the mistake.
    /// </summary>
    public static bool IsPlain(ITypeSymbol type) =>
        type is IPointerTypeSymbol
        || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64 or SpecialType.System_Single
            or SpecialType.System_Double
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
