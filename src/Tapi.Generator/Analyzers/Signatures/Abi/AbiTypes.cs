using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Signatures.Abi;

/// <summary>The native shapes of C# types without attributes.</summary>
internal sealed class AbiTypes(bool runtimeMarshalling)
{
    // Structures can be nested. A structure cannot contain itself, but code that does not compile can say so.
    private const int MaxDepth = 8;

    public static bool IsStringBuilder(ITypeSymbol type) => type is { Name: "StringBuilder", ContainingNamespace.Name: "Text" };

    public AbiShape Natural(ITypeSymbol type) => Of(type, runtimeMarshalling, 0);

    /// <summary>The shape. Nothing behind an unsafe pointer is marshaled.</summary>
    public AbiShape Of(ITypeSymbol type, bool marshals, int depth)
    {
        if (depth > MaxDepth)
        {
            return AbiShape.Unknown;
        }

        return type switch
        {
            IPointerTypeSymbol pointer => AbiShape.Pointer(PointerForm.Raw, Of(pointer.PointedAtType, false, depth + 1)),
            IArrayTypeSymbol { Rank: 1 } array => Array(array, depth),
            INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } => Of(underlying, marshals, depth),
            INamedTypeSymbol { IsGenericType: false } named => Basic(named.SpecialType, marshals) ?? Named(named, marshals, depth),
            _ => AbiShape.Unknown,
        };
    }

    private static AbiShape? Basic(SpecialType type, bool marshals) => type switch
    {
        SpecialType.System_SByte or SpecialType.System_Byte => AbiShape.Integer(1) with { IsByte = true },
        SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char => AbiShape.Integer(2),
        SpecialType.System_Int32 or SpecialType.System_UInt32 => AbiShape.Integer(4),
        SpecialType.System_Int64 or SpecialType.System_UInt64 => AbiShape.Integer(8),
        SpecialType.System_IntPtr or SpecialType.System_UIntPtr => AbiShape.Native,
        SpecialType.System_Boolean => AbiShape.Integer(marshals ? 4 : 1),
        SpecialType.System_Single => AbiShape.Float(4),
        SpecialType.System_Double or SpecialType.System_DateTime => AbiShape.Float(8),
        SpecialType.System_Decimal => AbiShape.Structure(new(16, 16)),
        SpecialType.System_String => AbiShape.Text,
        _ => null,
    };

    private AbiShape Array(IArrayTypeSymbol array, int depth)
    {
        var element = Of(array.ElementType, runtimeMarshalling, depth + 1);
        return element.Kind == AbiKind.Unknown ? AbiShape.Unknown : AbiShape.Pointer(PointerForm.Array, element);
    }

    private AbiShape Named(INamedTypeSymbol type, bool marshals, int depth)
    {
        if (MarshalAs.IsCustom(type.GetAttributes()))
        {
            return AbiShape.Unknown;
        }

        return type.TypeKind switch
        {
            TypeKind.Delegate => AbiShape.Callback,
            TypeKind.Struct => new AbiStructure(this, type).Read(marshals, depth),
            TypeKind.Class when IsStringBuilder(type) => AbiShape.Text,
            TypeKind.Class when AbiStructure.IsCopied(type) => AbiShape.Pointer(PointerForm.Object, AbiShape.Structure(default)),
            _ => AbiShape.Unknown,
        };
    }
}
