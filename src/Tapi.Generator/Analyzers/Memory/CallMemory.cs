using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Recognizes types whose memory .NET pins or copies only for the duration of one call.</summary>
internal static class CallMemory
{
    public static bool IsFor(IParameterSymbol parameter, ImportKind kind)
    {
        // A custom marshaller may pass any memory.
        if (parameter.Type.TypeKind == TypeKind.Error || HasOwnMarshaller(parameter))
        {
            return false;
        }

        return parameter.RefKind != RefKind.None || parameter.Type switch
        {
            IArrayTypeSymbol => true,
            { SpecialType: SpecialType.System_String } => true,
            INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } type => !IsHandle(type),
            INamedTypeSymbol { IsRefLikeType: true, Name: "Span" or "ReadOnlySpan" } => kind == ImportKind.LibraryImport,
            _ => false,
        };
    }

    private static bool IsHandle(INamedTypeSymbol type) =>
        BaseTypes.AndSelf(type).Any(item => item.Name is "SafeHandle" or "CriticalHandle" || item.TypeKind == TypeKind.Error);

    private static bool HasOwnMarshaller(IParameterSymbol parameter)
    {
        var type = parameter.Type is IArrayTypeSymbol array ? array.ElementType : parameter.Type;
        var attributes = parameter.GetAttributes();
        return (!type.IsRefLikeType && MarshalAs.IsCustom(type.GetAttributes()))
            || MarshalAs.IsCustom(attributes)
            || MarshalAs.Of(attributes)?.Type == UnmanagedType.CustomMarshaler;
    }
}
