using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Resolution.Types;

/// <summary>The types that tapi.h takes from the Windows headers.</summary>
internal static class WindowsTypes
{
    private static readonly Dictionary<string, ResolvedType> Basic = new(StringComparer.Ordinal)
    {
        ["DWORD"] = Of(CTypeKind.UInt32, "DWORD", 4),
        ["LONG"] = Of(CTypeKind.Int32, "LONG", 4),
        ["WORD"] = Of(CTypeKind.UInt16, "WORD", 2),
        ["BYTE"] = Of(CTypeKind.Byte, "BYTE", 1),
        ["CHAR"] = Of(CTypeKind.Byte, "CHAR", 1),
        ["char"] = Of(CTypeKind.Byte, "CHAR", 1),
        ["unsigned char"] = Of(CTypeKind.Byte, "BYTE", 1),
        ["WCHAR"] = Of(CTypeKind.Char, "WCHAR", 2),
        ["VOID"] = Of(CTypeKind.Void, "VOID", 0),
        ["void"] = Of(CTypeKind.Void, "VOID", 0),
        ["GUID"] = Of(CTypeKind.Guid, "GUID", 16),
        ["CURRENCY"] = Of(CTypeKind.Currency, "CURRENCY", 8),
        ["DATE"] = Of(CTypeKind.Date, "DATE", 8),
        ["DWORD_PTR"] = Pointer(CTypeKind.NativeUInt, "DWORD_PTR"),
        ["WPARAM"] = Pointer(CTypeKind.NativeUInt, "WPARAM"),
        ["HANDLE"] = Pointer(CTypeKind.NativeInt, "HANDLE"),
        ["HWND"] = Pointer(CTypeKind.WindowHandle, "HWND"),
        ["HICON"] = Pointer(CTypeKind.WindowHandle, "HICON"),
        ["SYSTEMTIME"] = Of(CTypeKind.SystemTime, "SYSTEMTIME", 16),
        ["HINSTANCE"] = Pointer(CTypeKind.NativeInt, "HINSTANCE"),
    };

    public static IEnumerable<string> Names => Basic.Keys.Concat(PointerTypes.Texts);

    public static ResolvedType? Find(string name) => Basic.TryGetValue(name, out var type) ? type : null;

    /// <summary>The type that an <c>LP…</c> name points to, or null when the name is no such alias.</summary>
    public static string? PointeeOf(string name) => PointerTypes.PointeeOf(name);

    /// <summary>tapi.h's own handles are DWORDs on every architecture; Windows' handles, in the table above, are pointers.</summary>
    public static bool IsTapiHandle(string name) =>
        name.Length > 2 && name[0] == 'H' && name.All(c => c is >= 'A' and <= 'Z') && !Basic.ContainsKey(name);

    private static ResolvedType Of(CTypeKind kind, string name, int size) => new(kind, name, 0, new PlatformSize(size, size));

    private static ResolvedType Pointer(CTypeKind kind, string name) => new(kind, name, 0, PlatformSize.Pointer);
}
