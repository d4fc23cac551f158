using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>What a field's type becomes in native memory; null where that is uncertain.</summary>
internal sealed class NativeTypes(bool marshals)
{
    private const int MaxDepth = 8;

    /// <param name="length">The number of elements to use instead of the declared one.</param>
    public NativeExtent? Of(IFieldSymbol field, bool isUnicode, int depth, int? length = null)
    {
        var count = length ?? Length(field);
        if (field.IsFixedSizeBuffer)
        {
            return field.Type is IPointerTypeSymbol { PointedAtType: var element } ? Plain(element, true, depth)?.Times(count) : null;
        }

        return MarshalAs.Of(field.GetAttributes()) is { } marshal
            ? Marshalled(field.Type, marshal, isUnicode, depth, count)
            : Plain(field.Type, isUnicode, depth);
    }

    /// <summary>The declared number of elements of a field; 0 for a field that is not an array.</summary>
    public static int Length(IFieldSymbol field) =>
        field.IsFixedSizeBuffer ? field.FixedSize
        : MarshalAs.Of(field.GetAttributes())?.Length ?? 0;

    private NativeExtent? Marshalled(ITypeSymbol type, MarshalAs marshal, bool isUnicode, int depth, int count)
    {
        if (marshal.Element is not null)
        {
            return null;
        }

        return marshal.Type switch
        {
            UnmanagedType.I1 or UnmanagedType.U1 => NativeExtent.Of(1),
            UnmanagedType.I2 or UnmanagedType.U2 or UnmanagedType.VariantBool => NativeExtent.Of(2),
            UnmanagedType.I4 or UnmanagedType.U4 or UnmanagedType.Bool or UnmanagedType.R4 or UnmanagedType.Error => NativeExtent.Of(4),
            UnmanagedType.I8 or UnmanagedType.U8 or UnmanagedType.R8 => NativeExtent.Of(8),
            UnmanagedType.SysInt or UnmanagedType.SysUInt or UnmanagedType.LPStr or UnmanagedType.LPWStr or UnmanagedType.LPTStr
                or UnmanagedType.FunctionPtr => NativeExtent.Pointer,
            UnmanagedType.Struct => Plain(type, isUnicode, depth),
            UnmanagedType.ByValTStr => Repeated(NativeExtent.Of(isUnicode ? 2 : 1), count),
            UnmanagedType.ByValArray when type is IArrayTypeSymbol array =>
                Plain(array.ElementType, isUnicode, depth) is { } element ? Repeated(element, count) : null,
            _ => null,
        };
    }

    private static NativeExtent? Repeated(NativeExtent element, int count) => count > 0 ? element.Times(count) : null;

    private NativeExtent? Plain(ITypeSymbol type, bool isUnicode, int depth)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
                return NativeExtent.Of(marshals ? 4 : 1);
            case SpecialType.System_Byte or SpecialType.System_SByte:
                return NativeExtent.Of(1);
            case SpecialType.System_Char:
                return NativeExtent.Of(marshals && !isUnicode ? 1 : 2);
            case SpecialType.System_Int16 or SpecialType.System_UInt16:
                return NativeExtent.Of(2);
            case SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single:
                return NativeExtent.Of(4);
            case SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double:
                return NativeExtent.Of(8);
            case SpecialType.System_DateTime:
                return marshals ? NativeExtent.Of(8) : null;
            case SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_String:
                return NativeExtent.Pointer;
        }

        return type switch
        {
            INamedTypeSymbol { EnumUnderlyingType: { } underlying } => Plain(underlying, isUnicode, depth),
            INamedTypeSymbol { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } =>
                new NativeExtent(new PlatformSize(16, 16), new PlatformSize(4, 4)),
            IPointerTypeSymbol or IFunctionPointerTypeSymbol => NativeExtent.Pointer,
            { TypeKind: Microsoft.CodeAnalysis.TypeKind.Delegate } => NativeExtent.Pointer,
            // A class with a layout is embedded in the structure.
            INamedTypeSymbol { TypeKind: Microsoft.CodeAnalysis.TypeKind.Struct or Microsoft.CodeAnalysis.TypeKind.Class } structure
                when depth < MaxDepth && (marshals || structure.IsValueType) => NativeLayout.Of(structure, this, depth + 1)?.Extent,
            _ => null,
        };
    }
}
