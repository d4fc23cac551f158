namespace Tapi.Simulator.Core;

/// <summary>The parts of one PBX by type. The exports find them here, so that no part needs to know those that are built on it.</summary>
internal sealed class PartTable
{
    private readonly Dictionary<Type, object> _parts = [];

    public T Add<T>(T part)
        where T : class
    {
        _parts.Add(typeof(T), part);
        return part;
    }

    public T Get<T>()
        where T : class
        => (T)_parts[typeof(T)];
}
