using System.Collections.Concurrent;

namespace Tapi.Simulator.Core.Handles;

/// <summary>All live handles of all simulated PBXs in the process. The exports are static: they find their PBX by handle.</summary>
internal static class HandleRegistry
{
    private const uint First = 0x00010200;
    private const uint Step = 0x11;

    private static readonly ConcurrentDictionary<uint, object> Objects = new();
    private static uint _last = First;

    /// <summary>Returns a number that no handle has had.</summary>
    public static uint Next()
    {
        uint handle;
        do
        {
            handle = Interlocked.Add(ref _last, Step);
        }
        while (handle == 0 || Objects.ContainsKey(handle));

        return handle;
    }

    public static uint Add(object target, uint? wanted = null)
    {
        if (wanted is { } value && Objects.TryAdd(value, target))
        {
            return value;
        }

        while (true)
        {
            var handle = Next();
            if (Objects.TryAdd(handle, target))
            {
                return handle;
            }
        }
    }

    public static T? Find<T>(uint handle)
        where T : class
        => Objects.TryGetValue(handle, out var target) ? target as T : null;

    public static void Remove(uint handle) => Objects.TryRemove(handle, out _);
}
