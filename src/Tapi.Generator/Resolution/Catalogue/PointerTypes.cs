using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>The names of pointers: <c>LPLINECALLPARAMS</c> is a <c>LINECALLPARAMS *</c>.</summary>
internal static class PointerTypes
{
    private static readonly Dictionary<string, string> OfTexts = new(StringComparer.Ordinal)
    {
        ["LPCSTR"] = "CHAR",
        ["LPSTR"] = "CHAR",
        ["LPCWSTR"] = "WCHAR",
        ["LPWSTR"] = "WCHAR",
    };

    /// <summary>The names of pointers to text.</summary>
    public static IEnumerable<string> Texts => OfTexts.Keys;

    /// <summary>The type that an <c>LP…</c> name points to, or null when the name is no such alias.</summary>
    public static string? PointeeOf(string name)
    {
        if (OfTexts.TryGetValue(name, out var text))
        {
            return text;
        }

        return name.Length > 2 && name.StartsWith("LP", StringComparison.Ordinal) ? name.Substring(2) : null;
    }

    /// <summary>The type with a star for each pointer, and one spelling for each of C's basic types.</summary>
    public static CType Spelled(CType type)
    {
        while (PointeeOf(type.Name) is { } pointee)
        {
            type = type with { Name = pointee, Pointers = type.Pointers + 1 };
        }

        return type.Name switch
        {
            "char" => type with { Name = "CHAR" },
            "unsigned char" => type with { Name = "BYTE" },
            "void" => type with { Name = "VOID" },
            _ => type,
        };
    }
}
