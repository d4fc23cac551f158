using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Resolution.Types;

/// <summary>Whether a function's types are known.</summary>
internal static class FunctionTypes
{
    /// <summary>The first parameter whose type has no page, or null.</summary>
    public static ParameterModel? FirstUnknown(FunctionModel function, PageCatalogue catalogue) =>
        function.Parameters.FirstOrDefault(parameter => TypeResolver.Resolve(parameter.Type, catalogue) is null);

    /// <summary>Whether all types of a function are known, so that it is generated at all.</summary>
    public static bool AreKnown(FunctionModel function, PageCatalogue catalogue) =>
        FirstUnknown(function, catalogue) is null && Result(function) is not null;

    /// <summary>The type of the result, a number of 32 bits; null for any other.</summary>
    public static ResolvedType? Result(FunctionModel function) =>
        function.ReturnType is { Name: "LONG" or "DWORD", Pointers: 0 } ? WindowsTypes.Find(function.ReturnType.Name) : null;
}
