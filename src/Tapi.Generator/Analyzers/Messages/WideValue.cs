using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>Values that can be wider than 32 bits, and their origin.</summary>
internal static class WideValue
{
    public static bool IsNative(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    public static bool IsUnsigned(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_UIntPtr or SpecialType.System_UInt64 || type is IPointerTypeSymbol;

    public static bool IsWide(ITypeSymbol? type) =>
        IsNative(type) || type?.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt64 || type is IPointerTypeSymbol;

    /// <summary>
    /// The expression of a value without the casts that keep all bits; null when the value has 32 bits or was truncated to 32 before.
    /// </summary>
    public static IOperation? Written(IOperation value)
    {
        while (IsWide(value.Type))
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ToInt64" or "ToUInt64" or "ToPointer", Instance: { } instance }
                    when IsNative(instance.Type):
                    value = instance;
                    break;
                default:
                    return value;
            }
        }

        return null;
    }

    /// <summary>The parameter or member that all bits of a value come from, also through a local that holds nothing else.</summary>
    public static IOperation? Origin(IOperation value)
    {
        var written = Written(value);
        return written is ILocalReferenceOperation local ? LocalValues.Only(local) is { } only ? Written(only) : null : written;
    }
}
