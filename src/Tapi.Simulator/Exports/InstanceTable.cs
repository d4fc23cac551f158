using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Tapi.Simulator.Exports;

/// <summary>The functions of one PBX by name. Each thunk is made when it is first asked for and lives as long as the table.</summary>
internal sealed class InstanceTable
{
    private readonly Dictionary<string, Func<nint>> _makers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _arguments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, nint> _thunks = new(StringComparer.Ordinal);

    /// <summary>The table keeps the delegate, and so its thunk, alive.</summary>
    public void Add<T>(string name, T function)
        where T : Delegate
    {
        _makers.Add(name, () => Marshal.GetFunctionPointerForDelegate(function));
        _arguments.Add(name, function.Method.GetParameters().Length);
    }

    public int? CountArguments(string name) => _arguments.TryGetValue(name, out var count) ? count : null;

    public IEnumerable<string> Names => _makers.Keys;

    public nint Find(string name) =>
        _makers.TryGetValue(name, out var make) ? _thunks.GetOrAdd(name, static (_, maker) => maker(), make) : 0;
}
