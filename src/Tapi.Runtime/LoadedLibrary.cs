using Tapi.Runtime.Library;

namespace Tapi;

/// <summary>A native library loaded into the process.</summary>
internal sealed class LoadedLibrary(string path, nint handle) : TapiLibrary
{
    private readonly object _gate = new();
    private nint _handle = handle;

    public override nint GetExport(string name)
    {
        lock (_gate)
        {
            return _handle == 0
                ? throw new ObjectDisposedException(path)
                : LibraryLoader.GetExport(_handle, name);
        }
    }

    protected override void Dispose(bool disposing)
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
}
