#if !NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Tapi.Runtime.Library;

/// <summary>The Windows loader, for frameworks without NativeLibrary.</summary>
internal static class LibraryLoader
{
    private const uint SearchSystemDirectory = 0x00000800;
    private const uint AlteredSearchPath = 0x00000008;
    private const int BadExecutableFormat = 193;

    public static nint Load(string nameOrPath)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            throw new PlatformNotSupportedException(
                $"'{nameOrPath}' cannot be loaded: on this framework, native libraries are loaded on Windows only.");
        }

        // A planted DLL next to the program must not be loaded in place of the system's own.
        var isBare = Path.GetFileName(nameOrPath) == nameOrPath;
        var library = isBare
            ? LoadLibraryExW(nameOrPath, 0, SearchSystemDirectory)
            : LoadLibraryExW(Path.GetFullPath(nameOrPath), 0, AlteredSearchPath);
        if (library != 0)
        {
            return library;
        }

        var error = Marshal.GetLastWin32Error();
        var message = $"Unable to load '{nameOrPath}': {new Win32Exception(error).Message}";
        throw error == BadExecutableFormat ? new BadImageFormatException(message) : new DllNotFoundException(message);
    }

    public static nint GetExport(nint library, string name) => GetProcAddress(library, name);

    public static void Free(nint library) => FreeLibrary(library);

    [DllImport("kernel32.dll", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    private static extern nint LoadLibraryExW(string fileName, nint reserved, uint flags);

    [DllImport("kernel32.dll", CharSet = CharSet.Ansi, ExactSpelling = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern nint GetProcAddress(nint library, string name);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool FreeLibrary(nint library);
}
#endif
