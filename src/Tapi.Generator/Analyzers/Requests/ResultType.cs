using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>The C# types that can hold a result as it is.</summary>
internal static class ResultType
{
    /// <summary>Whole numbers that hold all of a result's bits, and enums of these.</summary>
    public static bool IsWholeNumber(ITypeSymbol? type) =>
        (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : type)?.SpecialType
            is SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
                or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
