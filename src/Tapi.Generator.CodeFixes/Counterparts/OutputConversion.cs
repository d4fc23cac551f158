using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Counterparts;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>The text that converts what a generated method returns to a variable's type.</summary>
internal static class OutputConversion
{
    /// <param name="value">The value's text.</param>
    /// <param name="given">The value's type.</param>
    /// <param name="wanted">The variable's type.</param>
    /// <param name="name">The variable's type as it is written.</param>
    /// <returns>Null where there is no such conversion.</returns>
    public static string? Write(string value, ResultForm kind, bool isOptional, ITypeSymbol given, ITypeSymbol wanted, string name)
    {
        if (SymbolEqualityComparer.Default.Equals(
            given.WithNullableAnnotation(NullableAnnotation.None), wanted.WithNullableAnnotation(NullableAnnotation.None)))
        {
            return value;
        }

        switch (kind)
        {
            case ResultForm.Object when Handle(given) is { } handle:
                if (SymbolEqualityComparer.Default.Equals(handle, wanted))
                {
                    return isOptional ? $"{value}?.Handle ?? default" : $"{value}.Handle";
                }

                return isOptional
                    ? Number($"({value}?.Handle.Value ?? 0)", $"{value}?.Handle.Value ?? 0", wanted, name)
                    : Number($"{value}.Handle.Value", $"{value}.Handle.Value", wanted, name);
            case ResultForm.Value when given.TypeKind == TypeKind.Enum:
                return wanted.SpecialType is SpecialType.System_UInt32 ? $"({name}){value}" : null;
            case ResultForm.Value when given.SpecialType == SpecialType.System_UInt32:
                return Number(value, value, wanted, name);
            case ResultForm.Value
                when given.GetMembers("Value")
                    .OfType<IPropertySymbol>()
                    .Any(property => property.Type.SpecialType == SpecialType.System_UInt32):
                return Number($"{value}.Value", $"{value}.Value", wanted, name);
            default:
                return null;
        }
    }

    private static ITypeSymbol? Handle(ITypeSymbol given) => given.GetMembers("Handle").OfType<IPropertySymbol>().FirstOrDefault()?.Type;

    private static string? Number(string operand, string whole, ITypeSymbol wanted, string name) => wanted switch
    {
        { SpecialType: SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_Int64 } => whole,
        { SpecialType: SpecialType.System_Int32 } => $"unchecked(({name}){operand})",
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr }
            or INamedTypeSymbol { EnumUnderlyingType.SpecialType: SpecialType.System_UInt32 } => $"({name}){operand}",
        _ => null,
    };
}
