using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Tapi.Abi.Tests.Layout;

/// <summary>What a structure's <c>[StructLayout]</c> says; the language's defaults where it has none.</summary>
internal sealed record LayoutAttribute(LayoutKind Kind, int Pack, int Size)
{
    private const int DefaultPack = 8;

    public static LayoutAttribute Of(INamedTypeSymbol structure)
    {
        var attribute = Find(structure, nameof(StructLayoutAttribute));
        if (attribute is null)
        {
            return new LayoutAttribute(LayoutKind.Sequential, DefaultPack, 0);
        }

        var pack = Named(attribute, nameof(StructLayoutAttribute.Pack));
        var kind = (LayoutKind)Convert.ToInt32(attribute.ConstructorArguments[0].Value);
        return new LayoutAttribute(kind, pack == 0 ? DefaultPack : pack, Named(attribute, nameof(StructLayoutAttribute.Size)));
    }

    /// <summary>Where <c>[FieldOffset]</c> puts a field.</summary>
    public static int OffsetOf(IFieldSymbol field)
    {
        var attribute = Find(field, nameof(FieldOffsetAttribute))
            ?? throw new InvalidOperationException($"{field.ContainingType.Name}.{field.Name} has no offset in an explicit layout");
        return (int)attribute.ConstructorArguments[0].Value!;
    }

    private static AttributeData? Find(ISymbol symbol, string name) =>
        symbol.GetAttributes().SingleOrDefault(attribute => attribute.AttributeClass?.Name == name);

    private static int Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as int? ?? 0;
}
