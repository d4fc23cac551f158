using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Recognizes what belongs to .NET itself: it knows nothing of TAPI.</summary>
internal static class FrameworkMember
{
    public static bool Is(ISymbol symbol) => symbol.ContainingAssembly?.Name is { } name && IsAssembly(name);

    public static bool IsAssembly(string name) =>
        name is "mscorlib" or "netstandard" or "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
