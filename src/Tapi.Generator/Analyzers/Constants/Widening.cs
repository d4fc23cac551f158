using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Constants;

internal enum WidenedFrom
{
    Nothing,
    Int,
    UInt,
}

/// <summary>Finds out whether a 64-bit value is really a widened 32-bit value.</summary>
internal static class Widening
{
    public static WidenedFrom Of(IOperation value)
    {
        if (value.ConstantValue.HasValue || !IsWide(value.Type))
        {
            return WidenedFrom.Nothing;
        }

        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return Narrow(conversion.Operand.Type) is var narrow and not WidenedFrom.Nothing ? narrow : Of(conversion.Operand);
            case ILocalReferenceOperation local:
                var values = LocalValues.Of(local);
                var first = values.Count > 0 && !Refers(values[0], local.Local) ? Of(values[0]) : WidenedFrom.Nothing;
                return values.Skip(1).All(other => !Refers(other, local.Local) && Of(other) == first) ? first : WidenedFrom.Nothing;
            default:
                return WidenedFrom.Nothing;
        }
    }

    /// <summary>Which 32-bit type this is.</summary>
    public static WidenedFrom Narrow(ITypeSymbol? type) => Underlying(type) switch
    {
        SpecialType.System_Int32 => WidenedFrom.Int,
        SpecialType.System_UInt32 => WidenedFrom.UInt,
        _ => WidenedFrom.Nothing,
    };

    /// <summary>Whether a value of that type is never this number.</summary>
    public static bool Excludes(WidenedFrom type, long number) => type switch
    {
        WidenedFrom.Int => number is > int.MaxValue and <= uint.MaxValue,
        WidenedFrom.UInt => number is < 0 and >= int.MinValue,
        _ => false,
    };

    private static bool IsWide(ITypeSymbol? type) => Underlying(type) is SpecialType.System_Int64 or SpecialType.System_UInt64;

    private static SpecialType? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying.SpecialType : type?.SpecialType;

    // A local that is assigned from other locals could lead back to itself.
    private static bool Refers(IOperation value, ILocalSymbol local) =>
        value.DescendantsAndSelf()
            .OfType<ILocalReferenceOperation>()
            .Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local) || IsWide(reference.Type));
}
