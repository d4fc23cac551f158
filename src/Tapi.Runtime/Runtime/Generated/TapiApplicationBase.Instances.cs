using System.Collections.Concurrent;
using System.ComponentModel;

namespace Tapi.Runtime.Generated;

public abstract partial class TapiApplicationBase
{
    private readonly ConcurrentDictionary<nuint, TapiVersion> _instances = new();
    private static readonly TapiVersion Lowest = new(1, 3);
    private static readonly TapiVersion FirstWithNewCallMessages = new(2, 0);

    private long _lastInstance;

    /// <summary>
    /// A callback instance for a device that is about to be opened: TAPI sends it back with every message about the device
    /// and its calls.
    /// </summary>
    /// <param name="version">The version that was negotiated for the device.</param>
    /// <returns>A number that no other device of this application has, from 1.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public nuint NextInstance(TapiVersion version)
    {
        var instance = (nuint)Interlocked.Increment(ref _lastInstance);
        _instances[instance] = version;
        return instance;
    }

    /// <summary>The version that was negotiated for the device of a callback instance.</summary>
    /// <param name="instance">The callback instance.</param>
    /// <returns>The version; the lowest one when nothing is known of the instance.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TapiVersion VersionOf(nuint instance) =>
        _instances.TryGetValue(instance, out var version) ? version : Lowest;

    private bool IsBeforeNewCallMessages(nuint instance) =>
        _instances.TryGetValue(instance, out var version) && version < FirstWithNewCallMessages;

    /// <summary>Takes a callback instance back: its device was closed, or could not be opened.</summary>
    /// <param name="instance">The callback instance.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ForgetInstance(nuint instance) => _instances.TryRemove(instance, out _);
}
