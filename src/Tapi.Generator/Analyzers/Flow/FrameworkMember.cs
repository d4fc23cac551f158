using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Recognizes members of .NET itself, which know nothing about TAPI.</summary>
internal static class FrameworkMember
{
    public static bool Is(ISymbol symbol) => symbol.ContainingAssembly?.Name is { } name && IsAssembly(name);

    public static bool IsAssembly(string name) =>
        name is "mscorlib" or "netstandard" or "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
