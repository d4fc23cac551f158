using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>A field at its offset.</summary>
/// <param name="Length">The declared number of elements; 0 for a field that is not an array.</param>
internal sealed record NativeField(IFieldSymbol Symbol, string Name, PlatformSize Offset, PlatformSize Size, int Length);

/// <summary>A user's structure as the runtime lays it out in native memory.</summary>
internal sealed record NativeLayout(NativeExtent Extent, IReadOnlyList<NativeField> Fields)
{
    private const int DefaultPack = 8;

    /// <param name="repair">What to change first; null for the type as it is.</param>
    public static NativeLayout? Of(INamedTypeSymbol type, bool marshals, LayoutRepair? repair = null) =>
        Of(type, new NativeTypes(marshals), 0, repair);

    /// <summary>The layout; null where a field's type, the order of the fields or their layout is uncertain.</summary>
    public static NativeLayout? Of(INamedTypeSymbol type, NativeTypes types, int depth, LayoutRepair? repair = null)
    {
        var attribute = Attribute(type);
        var kind = Kind(type, attribute);
        if (kind is null or LayoutKind.Auto || type.DeclaringSyntaxReferences.Length != 1 || type.IsGenericType || HasBaseFields(type))
        {
            return null;
        }

        var rounding = repair is { Packs: true } ? 1 : Named(attribute, "Pack") is int written and > 0 ? written : DefaultPack;
        var isUnicode = repair?.CharSet is { } set ? set == nameof(CharSet.Unicode) : IsUnicode(type);
        var repeats = Repeats(type);
        var fields = new List<NativeField>();
        var placement = new Placement(rounding);
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst))
        {
            var name = field.AssociatedSymbol?.Name ?? field.Name;
            var change = repair?.Of(name);
            if (change?.Change == FieldChange.Alias)
            {
                continue;
            }

            var one = change?.Change == FieldChange.Type
                ? MemberTypes.Extent(change.Value)
                : types.Of(field, isUnicode, depth, change is null ? null : int.Parse(change.Value, CultureInfo.InvariantCulture));
            var isExplicit = kind == LayoutKind.Explicit;
            if (one?.Times(repeats) is not { } extent
                || (isExplicit && (Offset(field) is null || repair?.Fields.Any(item => item.IsNew) == true)))
            {
                return null;
            }

            AddNew(name, FieldChange.Before);
            var offset = placement.Add(extent, isExplicit ? Offset(field) : null);
            fields.Add(new NativeField(field, name, offset, extent.Size, NativeTypes.Length(field)));
            AddNew(name, FieldChange.After);
        }

        var (size, alignment) = placement.Extent;
        if (Named(attribute, "Size") is int least)
        {
            size = PlatformSize.Max(size, new PlatformSize(least, least));
        }

        return fields.Count == 0 ? null : new NativeLayout(new NativeExtent(size, alignment), fields);

        void AddNew(string neighbour, FieldChange place)
        {
            foreach (var added in repair?.New(neighbour, place) ?? [])
            {
                placement.Add(MemberTypes.Extent(added.NewType) ?? default);
            }
        }
    }

    /// <summary>Whether the texts in a type are UTF-16.</summary>
    public static bool IsUnicode(INamedTypeSymbol type) =>
        (Named(Attribute(type), "CharSet") ?? DefaultCharSet(type)) is int charSet && (CharSet)charSet is CharSet.Unicode or CharSet.Auto;

    private static AttributeData? Attribute(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(item => item.AttributeClass?.Name == nameof(StructLayoutAttribute));

    /// <summary>The number of elements of an inline array.</summary>
    private static int Repeats(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(item => item.AttributeClass?.Name == "InlineArrayAttribute") is { } attribute
        && attribute.ConstructorArguments.FirstOrDefault().Value is int and > 0 and var length
            ? length
            : 1;

    private static object? DefaultCharSet(INamedTypeSymbol type) => type.ContainingModule?.GetAttributes()
        .FirstOrDefault(item => item.AttributeClass?.Name == nameof(DefaultCharSetAttribute))?.ConstructorArguments.FirstOrDefault().Value;

    private static LayoutKind? Kind(INamedTypeSymbol type, AttributeData? attribute)
    {
        var written = attribute?.ConstructorArguments.FirstOrDefault().Value switch
        {
            int number => (LayoutKind)number,
            short number => (LayoutKind)number,
            _ => (LayoutKind?)null,
        };

        // A class without the attribute has no native form.
        return written ?? (type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Struct ? LayoutKind.Sequential : null);
    }

    private static bool HasBaseFields(INamedTypeSymbol type) =>
        type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Class && type.BaseType is { SpecialType: not SpecialType.System_Object };

    private static int? Offset(IFieldSymbol field) => field.GetAttributes()
        .FirstOrDefault(item => item.AttributeClass?.Name == nameof(FieldOffsetAttribute))
            ?.ConstructorArguments.FirstOrDefault().Value as int?;

    private static object? Named(AttributeData? attribute, string name) =>
        attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}
