using System.ComponentModel;

namespace Tapi.Runtime.Generated;

/// <summary>Resolves native functions for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TapiExport
{
    /// <summary>Returns the address of an export that must be there.</summary>
    /// <param name="library">The library to ask.</param>
    /// <param name="name">The exact export name.</param>
    /// <returns>The address, never 0.</returns>
    /// <exception cref="EntryPointNotFoundException">The library has no such export; the message names it.</exception>
    public static nint Resolve(TapiLibrary library, string name)
    {
        var address = (library ?? throw new ArgumentNullException(nameof(library))).GetExport(name);
        return address != 0
            ? address
            : throw new EntryPointNotFoundException($"The telephony library has no export named '{name}'.");
    }
}
