namespace Tapi.Generator.Resolution.Types;

/// <summary>The types that tapi.h takes from the Windows headers.</summary>
internal static class WindowsTypes
{
    private static readonly Dictionary<string, ResolvedType> Basic = new(StringComparer.Ordinal)
    {
        ["DWORD"] = Of(TypeKind.UInt32, "uint", 4),
        ["LONG"] = Of(TypeKind.Int32, "int", 4),
        ["WORD"] = Of(TypeKind.UInt16, "ushort", 2),
        ["BYTE"] = Of(TypeKind.Byte, "byte", 1),
        ["CHAR"] = Of(TypeKind.Byte, "byte", 1),
        ["char"] = Of(TypeKind.Byte, "byte", 1),
        ["unsigned char"] = Of(TypeKind.Byte, "byte", 1),
        ["WCHAR"] = Of(TypeKind.Char, "char", 2),
        ["VOID"] = Of(TypeKind.Void, "void", 0),
        ["void"] = Of(TypeKind.Void, "void", 0),
        ["GUID"] = Of(TypeKind.Guid, "Guid", 16),
        ["CURRENCY"] = Of(TypeKind.Currency, "long", 8),
        ["DATE"] = Of(TypeKind.Date, "double", 8),
        ["DWORD_PTR"] = Pointer(TypeKind.NativeUInt, "nuint"),
        ["WPARAM"] = Pointer(TypeKind.NativeUInt, "nuint"),
        ["HANDLE"] = Pointer(TypeKind.NativeInt, "nint"),
        ["HWND"] = Pointer(TypeKind.WindowHandle, "HWND"),
        ["HICON"] = Pointer(TypeKind.WindowHandle, "HICON"),
        ["SYSTEMTIME"] = Of(TypeKind.SystemTime, "SYSTEMTIME", 16),
        ["HINSTANCE"] = Pointer(TypeKind.NativeInt, "nint"),
    };

    private static readonly Dictionary<string, string> PointerAliases = new(StringComparer.Ordinal)
    {
        ["LPCSTR"] = "CHAR",
        ["LPSTR"] = "CHAR",
        ["LPCWSTR"] = "WCHAR",
        ["LPWSTR"] = "WCHAR",
    };

    public static ResolvedType? Find(string name) => Basic.TryGetValue(name, out var type) ? type : null;

    /// <summary>The type that an <c>LP…</c> name points to, or null when the name is no such alias.</summary>
    public static string? PointeeOf(string name)
    {
        if (PointerAliases.TryGetValue(name, out var text))
        {
            return text;
        }

        return name.Length > 2 && name.StartsWith("LP", StringComparison.Ordinal) ? name.Substring(2) : null;
    }

    /// <summary>tapi.h's own handles are DWORDs on every architecture; Windows' handles, in the table above, are pointers.</summary>
    public static bool IsTapiHandle(string name) =>
        name.Length > 2 && name[0] == 'H' && name.All(c => c is >= 'A' and <= 'Z') && !Basic.ContainsKey(name);

    private static ResolvedType Of(TypeKind kind, string name, int size) => new(kind, name, 0, new PlatformSize(size, size));

    private static ResolvedType Pointer(TypeKind kind, string name) => new(kind, name, 0, PlatformSize.Pointer);
}
