namespace Tapi;

/// <summary>Where the native functions come from: the Windows DLL, or a simulator that speaks the same C ABI.</summary>
public interface ITapiLibrary
{
    /// <summary>Finds an exported function.</summary>
    /// <param name="name">The exact, case-sensitive export name.</param>
    /// <returns>The function's address (stdcall), or 0 when the library has no such export.</returns>
    nint GetExport(string name);
}
