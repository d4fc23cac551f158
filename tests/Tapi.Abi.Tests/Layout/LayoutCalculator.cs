using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Tapi.Abi.Tests.Layout;

/// <summary>
/// Sizes and offsets of C# structures by the rules of the runtime, from nothing but their declarations. It shares no code with the
/// generator, so that an error there cannot hide here.
/// </summary>
internal sealed class LayoutCalculator(WindowsPlatform platform)
{
    public int SizeOf(ITypeSymbol type) => Of(type).Size;

    /// <summary>The members as C sees them: those of a part that is declared inside the structure under their dotted names.</summary>
    public IReadOnlyList<Member> Members(INamedTypeSymbol structure) => Members(structure, string.Empty, 0).ToList();

    private IEnumerable<Member> Members(INamedTypeSymbol structure, string prefix, int start) =>
        Place(structure).SelectMany(field => IsPart(field.Symbol)
            ? Members((INamedTypeSymbol)field.Symbol.Type, prefix + field.Symbol.Name + ".", start + field.Offset)
            : [new Member(prefix + field.Symbol.Name, start + field.Offset, field.Extent.Size)]);

    private static bool IsPart(IFieldSymbol field) =>
        SymbolEqualityComparer.Default.Equals(field.Type.ContainingType, field.ContainingType);

    private Extent Of(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => Extent.Natural(platform.PointerSize),
        INamedTypeSymbol { EnumUnderlyingType: { } underlying } => Of(underlying),
        _ when Primitive(type.SpecialType) is > 0 and var size => Extent.Natural(size),

        // The header's GUID is .NET's own: a uint, two ushorts and eight bytes, none of them visible here.
        INamedTypeSymbol when type.ToDisplayString() == "System.Guid" => new Extent(16, 4),
        INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } structure when !IsForeign(structure) =>
            OfStructure(structure),
        _ => throw new NotSupportedException($"the layout of {type.ToDisplayString()} is not known"),
    };

    private int Primitive(SpecialType type) => type switch
    {
        SpecialType.System_Byte or SpecialType.System_SByte => 1,
        SpecialType.System_Char or SpecialType.System_UInt16 or SpecialType.System_Int16 => 2,
        SpecialType.System_UInt32 or SpecialType.System_Int32 or SpecialType.System_Single => 4,
        SpecialType.System_UInt64 or SpecialType.System_Int64 or SpecialType.System_Double => 8,
        SpecialType.System_UIntPtr or SpecialType.System_IntPtr => platform.PointerSize,
        _ => 0,
    };

    private static bool IsForeign(INamedTypeSymbol structure) => structure.DeclaringSyntaxReferences.IsEmpty;

    private Extent OfStructure(INamedTypeSymbol structure)
    {
        var layout = LayoutAttribute.Of(structure);
        var fields = Place(structure).ToList();
        var alignment = fields.Max(field => Math.Min(field.Extent.Alignment, layout.Pack));
        var end = fields.Max(field => field.Offset + field.Extent.Size);
        return new Extent(Math.Max(Align(end, alignment), layout.Size), alignment);
    }

    private IEnumerable<(IFieldSymbol Symbol, int Offset, Extent Extent)> Place(INamedTypeSymbol structure)
    {
        var layout = LayoutAttribute.Of(structure);
        if (layout.Kind == LayoutKind.Auto)
        {
            throw new NotSupportedException($"{structure.Name} leaves its layout to the runtime");
        }

        var end = 0;
        foreach (var field in structure.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic))
        {
            var extent = OfField(field);
            var offset = layout.Kind == LayoutKind.Explicit
                ? LayoutAttribute.OffsetOf(field)
                : Align(end, Math.Min(extent.Alignment, layout.Pack));
            end = offset + extent.Size;
            yield return (field, offset, extent);
        }
    }

    private Extent OfField(IFieldSymbol field)
    {
        if (!field.IsFixedSizeBuffer)
        {
            return Of(field.Type);
        }

        var element = Of(((IPointerTypeSymbol)field.Type).PointedAtType);
        return element with { Size = element.Size * field.FixedSize };
    }

    private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
}
