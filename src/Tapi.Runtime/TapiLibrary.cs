using System.Runtime.InteropServices;

using Tapi.Runtime.Library;

namespace Tapi;

/// <summary>A native library loaded into the process.</summary>
/// <remarks>Dispose it last: addresses that were resolved from it are invalid afterwards.</remarks>
public sealed class TapiLibrary : ITapiLibrary, IDisposable
{
    /// <summary>The DLL of Windows TAPI 2.x.</summary>
    public const string DefaultName = "tapi32.dll";

    private readonly string _name;
    private readonly object _gate = new();
    private nint _handle;

    private TapiLibrary(string name, nint handle)
    {
        _name = name;
        _handle = handle;
    }

    /// <summary>Loads a native library.</summary>
    /// <param name="nameOrPath">A bare file name, looked up in the Windows system directory only, or a path.</param>
    /// <returns>The loaded library.</returns>
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

        return new TapiLibrary(nameOrPath, LibraryLoader.Load(nameOrPath));
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The library was disposed.</exception>
    public nint GetExport(string name)
    {
        lock (_gate)
        {
            return _handle == 0
                ? throw new ObjectDisposedException(_name)
                : LibraryLoader.GetExport(_handle, name);
        }
    }

    /// <summary>Unloads the library. Calling it again does nothing.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_handle != 0)
            {
                LibraryLoader.Free(_handle);
                _handle = 0;
            }
        }
    }

    private static bool IsDefault(string nameOrPath) =>
        string.Equals(nameOrPath, DefaultName, StringComparison.OrdinalIgnoreCase)
        || string.Equals(nameOrPath + ".dll", DefaultName, StringComparison.OrdinalIgnoreCase);
}
