using System.Collections.Concurrent;
using System.ComponentModel;

namespace Tapi.Runtime.Generated;

public abstract partial class TapiApplicationBase
{
    private readonly ConcurrentDictionary<nuint, OpenedDevice> _instances = new();
    private static readonly TapiVersion Lowest = new(1, 3);
    private static readonly TapiVersion FirstWithNewCallMessages = new(2, 0);
    private long _lastInstance;

    /// <summary>
    /// A callback instance for a device that is about to be opened: TAPI sends it back with every message about the device
    /// and its calls.
    /// </summary>
    /// <param name="version">The version that was negotiated for the device.</param>
    /// <param name="device">The device.</param>
    /// <returns>A number that no other device of this application has, from 1.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public nuint NextInstance(TapiVersion version, object? device = null)
    {
        var instance = (nuint)Interlocked.Increment(ref _lastInstance);
        _instances[instance] = new OpenedDevice(version, device);
        return instance;
    }

    /// <summary>The version that was negotiated for the device of a callback instance.</summary>
    /// <param name="instance">The callback instance.</param>
    /// <returns>The version; the lowest one when nothing is known of the instance.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TapiVersion VersionOf(nuint instance) =>
        _instances.TryGetValue(instance, out var opened) ? opened.Version : Lowest;

    /// <summary>The device that was opened with a callback instance.</summary>
    /// <param name="instance">The callback instance.</param>
    /// <returns>The device, or <see langword="null"/> when nothing is known of the instance.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public object? DeviceOf(nuint instance) => _instances.TryGetValue(instance, out var opened) ? opened.Device : null;

    /// <summary>The object that was opened with a callback instance: the line of a call.</summary>
    /// <param name="instance">The callback instance.</param>
    /// <returns>The object, or <see langword="null"/> when it was closed.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TapiObjectBase? OwnerOf(nuint instance) => _instances.TryGetValue(instance, out var opened) ? opened.Owner : null;

    private bool IsBeforeNewCallMessages(nuint instance) =>
        _instances.TryGetValue(instance, out var opened) && opened.Version < FirstWithNewCallMessages;

    // Its device is being opened: messages may come before the function returns.
    private bool IsBeingOpened(nuint instance) => _instances.TryGetValue(instance, out var opened) && opened.Owner is null;

    /// <summary>Takes a callback instance back: its device was closed, or could not be opened.</summary>
    /// <param name="instance">The callback instance.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ForgetInstance(nuint instance) => _instances.TryRemove(instance, out _);

    private T Own<T>(T added)
        where T : TapiObjectBase
    {
        if (added.OwnsInstance && _instances.TryGetValue(added.Instance, out var opened))
        {
            opened.Owner = added;
        }

        return added;
    }

    private sealed class OpenedDevice(TapiVersion version, object? device)
    {
        private volatile TapiObjectBase? _owner;

        public TapiVersion Version => version;

        public object? Device => device;

        public TapiObjectBase? Owner
        {
            get => _owner;
            set => _owner = value;
        }
    }
}
