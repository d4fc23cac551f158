using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Sizes;

/// <summary>The members of a user's type that belong to a structure of variable size.</summary>
internal static class SizeMembers
{
    /// <summary>With or without the prefix, in any casing.</summary>
    public static bool IsNeededSize(string name)
    {
        var plain = name.TrimStart('_');
        return Is(plain, "dwNeededSize") || Is(plain, "NeededSize");
    }

    /// <summary>Whether the member is the offset of a text or a list.</summary>
    public static bool IsOffset(string name) => name.EndsWith("Offset", StringComparison.OrdinalIgnoreCase);

    /// <summary>The member that holds the needed size; null where the type has none.</summary>
    public static string? NeededSizeOf(ITypeSymbol type) =>
        type.GetMembers().FirstOrDefault(member => !member.IsStatic && IsNeededSize(member.Name))?.Name;

    /// <summary>Whether the type describes texts or lists, and not only the sizes that all such structures start with.</summary>
    public static bool HasOffsets(ITypeSymbol type) => type.GetMembers().Any(member => !member.IsStatic && IsOffset(member.Name));

    private static bool Is(string name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);
}
