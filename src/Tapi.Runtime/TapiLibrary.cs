using System.Runtime.InteropServices;
using Tapi.Runtime.Library;

namespace Tapi;

/// <summary>Where the native functions come from: the Windows DLL, or a simulator that speaks the same C ABI.</summary>
/// <remarks>Dispose it last: addresses that were resolved from it are invalid afterwards. Applications do not dispose it.</remarks>
public abstract class TapiLibrary : IDisposable
{
    /// <summary>The DLL of Windows TAPI 2.x.</summary>
    public const string DefaultName = "tapi32.dll";

    /// <summary>Loads a native library.</summary>
    /// <param name="nameOrPath">A bare file name, looked up in the Windows system directory only, or a path.</param>
    /// <returns>The loaded library. Disposing it unloads it.</returns>
    /// <exception cref="PlatformNotSupportedException">The default library was asked for on an OS that is not Windows.</exception>
    /// <exception cref="DllNotFoundException">There is no such library, or one of its dependencies is missing.</exception>
    /// <exception cref="BadImageFormatException">The library was built for another architecture.</exception>
    public static TapiLibrary Load(string nameOrPath = DefaultName)
    {
        if (string.IsNullOrEmpty(nameOrPath))
        {
            throw new ArgumentException("The name of a library must not be empty.", nameof(nameOrPath));
        }

        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && IsDefault(nameOrPath))
        {
            throw new PlatformNotSupportedException(
                $"{DefaultName} is part of Windows and cannot be loaded on this operating system; use the simulator here.");
        }

        return new LoadedLibrary(nameOrPath, LibraryLoader.Load(nameOrPath));
    }

    /// <summary>Finds an exported function.</summary>
    /// <param name="name">The exact, case-sensitive export name.</param>
    /// <returns>The function's address (stdcall), or 0 when the library has no such export.</returns>
    /// <exception cref="ObjectDisposedException">The library was disposed.</exception>
    public abstract nint GetExport(string name);

    /// <summary>Unloads the library. Calling it again does nothing.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the library holds. It may be called more than once.</summary>
    /// <param name="disposing">Always <see langword="true"/>, unless a derived class has a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    private static bool IsDefault(string nameOrPath) =>
        string.Equals(nameOrPath, DefaultName, StringComparison.OrdinalIgnoreCase)
        || string.Equals(nameOrPath + ".dll", DefaultName, StringComparison.OrdinalIgnoreCase);
}
