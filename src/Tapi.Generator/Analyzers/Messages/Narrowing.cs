using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>A cast or method that narrows a value to at most 32 bits.</summary>
/// <param name="Wide">The wider value.</param>
/// <param name="Type">What it becomes.</param>
/// <param name="Throws">Whether it throws when the value does not fit.</param>
internal sealed record Narrowing(IOperation Wide, ITypeSymbol Type, bool Throws)
{
    public static Narrowing? Of(IOperation operation) => operation switch
    {
        IConversionOperation { Type: { } type } conversion when IsNarrow(type) && WideValue.IsWide(conversion.Operand.Type) =>
            new Narrowing(conversion.Operand, type, conversion.IsChecked || HasCheckedOperator(conversion.Operand.Type)),
        IInvocationOperation { TargetMethod.Name: "ToInt32" or "ToUInt32", Instance: { } instance, Type: { } type }
            when WideValue.IsNative(instance.Type) =>
            new Narrowing(instance, type, true),
        IInvocationOperation
        {
            TargetMethod: { IsStatic: true, ContainingType: { Name: nameof(Convert), ContainingNamespace.Name: nameof(System) } },
            Type: { } type,
            Arguments: [var argument],
        }
            when IsNarrow(type) && WideValue.IsWide(argument.Value.Type) => new Narrowing(argument.Value, type, true),
        _ => null,
    };

    private static bool IsNarrow(ITypeSymbol type) =>
        (type is INamedTypeSymbol { EnumUnderlyingType: { } number } ? number : type).SpecialType
            is SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Byte or SpecialType.System_SByte;

    /// <summary>
    /// Where IntPtr and UIntPtr are not numbers for the compiler, casts are their operators, and those that return 32 bits are always
    /// checked.
    /// </summary>
    private static bool HasCheckedOperator(ITypeSymbol? type) =>
        WideValue.IsNative(type) && type is INamedTypeSymbol { IsNativeIntegerType: false };
}
