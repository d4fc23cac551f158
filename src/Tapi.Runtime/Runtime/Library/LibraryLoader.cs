#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;

namespace Tapi.Runtime.Library;

/// <summary>The operating system's loader, through NativeLibrary.</summary>
internal static class LibraryLoader
{
    public static nint Load(string nameOrPath) =>
        // A planted DLL next to the program must not be loaded in place of the system's own.
        Path.GetFileName(nameOrPath) == nameOrPath && OperatingSystem.IsWindows()
            ? NativeLibrary.Load(nameOrPath, typeof(LibraryLoader).Assembly, DllImportSearchPath.System32)
            : NativeLibrary.Load(nameOrPath);

    public static nint GetExport(nint library, string name) =>
        NativeLibrary.TryGetExport(library, name, out var address) ? address : 0;

    public static void Free(nint library) => NativeLibrary.Free(library);
}
#endif
