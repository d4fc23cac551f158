using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Recognizes null pointers.</summary>
internal static class NullValue
{
    public static bool Is(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: null or 0 or 0u or 0L or 0UL } } or IDefaultValueOperation => true,
        IConversionOperation conversion => Is(conversion.Operand),
        IFieldReferenceOperation { Field.Name: "Zero" } field => IsNative(field.Field.ContainingType),
        IPropertyReferenceOperation { Property.Name: "Zero" } property => IsNative(property.Property.ContainingType),
        IObjectCreationOperation { Arguments.Length: 0 } creation => IsNative(creation.Type),
        IObjectCreationOperation { Arguments.Length: 1 } creation => IsNative(creation.Type) && Is(creation.Arguments[0].Value),
        _ => false,
    };

    public static bool IsNative(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
