using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Facts;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>A constant that a wide value is compared with.</summary>
/// <param name="Value">Its 64 bits.</param>
/// <param name="Written">The constant itself, without the casts to the wider type.</param>
internal sealed record WideConstant(long Value, IOperation Written)
{
    public static WideConstant? Of(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return Of(conversion.Operand);
            case IObjectCreationOperation { Arguments: [var argument] } creation when WideValue.IsNative(creation.Type):
                return Of(argument.Value);
            default:
                return operation.ConstantValue is { HasValue: true, Value: { } value } && Bits(value) is { } bits
                    ? new WideConstant(bits, operation)
                    : null;
        }
    }

    private static long? Bits(object value) => value switch
    {
        ulong number => unchecked((long)number),
        _ => Flow.WholeNumber.Of(value),
    };
}
