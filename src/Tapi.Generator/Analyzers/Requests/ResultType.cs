using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Recognizes C# types that can hold a result unchanged.</summary>
internal static class ResultType
{
    /// <summary>Integers that hold all bits of a result, and enums of these types.</summary>
    public static bool IsWholeNumber(ITypeSymbol? type) =>
        (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : type)?.SpecialType
            is SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
                or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
