using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Signatures.Abi;

/// <summary>Reads structures by value. A structure with a single field is passed like that field.</summary>
internal sealed class AbiStructure(AbiTypes types, INamedTypeSymbol type)
{
    /// <summary>Whether objects of a class are passed as a pointer to a copy of their fields.</summary>
    public static bool IsCopied(INamedTypeSymbol type) => Layout(type)?.ConstructorArguments.FirstOrDefault().Value is var kind
        && (kind is int or short)
        && Convert.ToInt32(kind, System.Globalization.CultureInfo.InvariantCulture) is (int)LayoutKind.Sequential
            or (int)LayoutKind.Explicit;

    public AbiShape Read(bool marshals, int depth)
    {
        if (type is { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
        {
            return AbiShape.Structure(new(16, 16));
        }

        // Only the public fields of a compiled structure are known.
        var layout = Layout(type);
        if (type.DeclaringSyntaxReferences.IsEmpty
            || type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InlineArrayAttribute")
            || layout?.NamedArguments.Any(argument => argument.Key == "Size") == true)
        {
            return AbiShape.Unknown;
        }

        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst).ToList();
        if (fields.Count == 0 || fields.Exists(field => field.IsFixedSizeBuffer))
        {
            return AbiShape.Unknown;
        }

        if (fields.Count == 1)
        {
            return Field(fields[0], marshals, depth) with { IsWrapped = true };
        }

        // Fields of an explicit layout may overlap.
        return AbiShape.Structure(fields
            .Select(field => Field(field, marshals, depth).Size)
            .Aggregate(default(PlatformSize), (sum, size) => IsExplicit(layout) ? PlatformSize.Max(sum, size) : sum + size));
    }

    private AbiShape Field(IFieldSymbol field, bool marshals, int depth)
    {
        var attributes = field.GetAttributes();
        if (marshals && MarshalAs.Of(attributes) is { } marshal)
        {
            return MarshalledShape.Of(marshal.Type);
        }

        var shape = types.Of(field.Type, marshals, depth + 1);

        // An array in a structure must declare its length to work.
        return shape.Form == PointerForm.Array ? AbiShape.Unknown : shape;
    }

    private static bool IsExplicit(AttributeData? layout) =>
        layout?.ConstructorArguments.FirstOrDefault().Value is (int)LayoutKind.Explicit or (short)LayoutKind.Explicit;

    private static AttributeData? Layout(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "StructLayoutAttribute");
}
