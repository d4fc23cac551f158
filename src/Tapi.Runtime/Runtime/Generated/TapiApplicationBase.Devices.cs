using System.Collections.Concurrent;

namespace Tapi.Runtime.Generated;

public abstract partial class TapiApplicationBase
{
    // Where the list ends if a library agrees to every identifier.
    private const uint MostNewDevices = 1000;

    private readonly ConcurrentDictionary<uint, object> _devices = new();

    /// <summary>
    /// Asks all devices that are there now. The identifiers of devices that came later follow those of the first ones without a gap.
    /// </summary>
    /// <typeparam name="T">The type of the devices.</typeparam>
    /// <param name="count">The number of devices when the application started.</param>
    /// <param name="negotiate">
    /// Returns the device of an identifier, or <see langword="null"/> when it is not there or does not agree on a version; its second
    /// argument is what it returned the last time.
    /// </param>
    /// <returns>The devices in the order of their identifiers.</returns>
    protected IReadOnlyList<T> ListDevices<T>(uint count, Func<uint, T?, T?> negotiate)
        where T : class
    {
        _ = negotiate ?? throw new ArgumentNullException(nameof(negotiate));
        var devices = new List<T>();
        for (uint id = 0; id - (long)count < MostNewDevices; id++)
        {
            var device = negotiate(id, _devices.TryGetValue(id, out var known) ? (T)known : null);
            if (device is not null)
            {
                _devices[id] = device;
                devices.Add(device);
                continue;
            }

            _devices.TryRemove(id, out _);
            if (id >= count)
            {
                break;
            }
        }

        return devices;
    }
}
