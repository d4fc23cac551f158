using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>A type and the classes that it derives from.</summary>
internal static class BaseTypes
{
    /// <summary>The type itself first, then its bases, the nearest first.</summary>
    public static IEnumerable<ITypeSymbol> AndSelf(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
