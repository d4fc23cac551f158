using System.Runtime.InteropServices;

namespace Tapi.EndToEnd.Tests.Harness;

/// <summary>A library with some exports exchanged.</summary>
internal sealed class RewiredLibrary(TapiLibrary inner) : TapiLibrary
{
    private readonly Dictionary<string, nint> _exports = new(StringComparer.Ordinal);
    private readonly List<Delegate> _alive = [];

    /// <summary>Puts a function in front of an export.</summary>
    /// <param name="name">The export.</param>
    /// <param name="wrap">Makes the function, out of the one that it may call.</param>
    public RewiredLibrary Wrap<T>(string name, Func<T, T> wrap)
        where T : Delegate
    {
        var wrapped = wrap(Marshal.GetDelegateForFunctionPointer<T>(inner.GetExport(name)));
        _alive.Add(wrapped);
        _exports[name] = Marshal.GetFunctionPointerForDelegate(wrapped);
        return this;
    }

    public override nint GetExport(string name) => _exports.TryGetValue(name, out var own) ? own : inner.GetExport(name);
}
