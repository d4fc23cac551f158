using System.ComponentModel;

namespace Tapi.Runtime;

/// <summary>The live objects of an application, by type and handle. All members may be used from any thread.</summary>
public sealed class ObjectTable
{
    private readonly object _gate = new();
    private readonly Dictionary<(Type Type, uint Handle), TapiObject> _objects = [];
    private readonly ReleasedHandles _released = new();

    internal ObjectTable()
    {
    }

    /// <summary>How many live objects there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _objects.Count;
            }
        }
    }

    /// <summary>Finds the object of a handle, or makes it.</summary>
    /// <typeparam name="T">The type under which the object is known.</typeparam>
    /// <param name="handle">The handle's value.</param>
    /// <param name="create">Makes the object; runs at most once and must not call native functions.</param>
    /// <returns>The object, never a released one unless the application is shut down.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T GetOrAdd<T>(uint handle, Func<uint, T> create)
        where T : TapiObject
    {
        T made;
        lock (_gate)
        {
            if (_objects.TryGetValue((typeof(T), handle), out TapiObject? found) && !found.IsReleased)
            {
                return (T)found;
            }

            made = (create ?? throw new ArgumentNullException(nameof(create)))(handle);
            Put(made);
        }

        return ReleasedIfLate(made);
    }

    /// <summary>Adds the object of a handle that TAPI has just given out; it replaces an older one with that value.</summary>
    /// <typeparam name="T">The type under which the object is known.</typeparam>
    /// <param name="added">The object.</param>
    /// <returns>The same object.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T Add<T>(T added)
        where T : TapiObject
    {
        lock (_gate)
        {
            Put(added ?? throw new ArgumentNullException(nameof(added)));
        }

        return ReleasedIfLate(added);
    }

    /// <summary>Finds the object of a handle.</summary>
    /// <typeparam name="T">The type under which the object is known.</typeparam>
    /// <param name="handle">The handle's value.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? Find<T>(uint handle)
        where T : TapiObject
    {
        lock (_gate)
        {
            return _objects.TryGetValue((typeof(T), handle), out TapiObject? found) ? (T)found : null;
        }
    }

    /// <summary>Finds the object that was opened with a callback instance.</summary>
    /// <typeparam name="T">The type under which the object is known.</typeparam>
    /// <param name="instance">The callback instance; 0 finds nothing.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? FindByInstance<T>(nuint instance)
        where T : TapiObject =>
        instance == 0 ? null : Snapshot().OfType<T>().FirstOrDefault(one => one.Instance == instance);

    internal TapiObject[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _objects.Values];
        }
    }

    /// <summary>Whether a message is about an object that was released before the message came.</summary>
    internal bool IsStale(uint handle, long message, bool mayIntroduce)
    {
        lock (_gate)
        {
            return _released.IsStale(handle, message, mayIntroduce);
        }
    }

    /// <summary>
    /// Marks the object as released and removes it, but not a younger one with the same handle, as one step: in between, a
    /// message would make the object anew. Gives whether it was not released before.
    /// </summary>
    internal bool Release(TapiObject released, string reason, long lastMessage)
    {
        lock (_gate)
        {
            if (!released.TrySetReleased(reason))
            {
                return false;
            }

            if (released.KnownAs is { } type
                && _objects.TryGetValue((type, released.HandleValue), out TapiObject? found)
                && ReferenceEquals(found, released))
            {
                _objects.Remove((type, released.HandleValue));
                _released.Add(released.HandleValue, lastMessage);
            }

            return true;
        }
    }

    // The shutdown releases all objects that it sees: one that is added meanwhile must not outlive it.
    private static T ReleasedIfLate<T>(T added)
        where T : TapiObject
    {
        if (added.Application.IsShutDown)
        {
            added.MarkReleased("the application was shut down");
        }

        return added;
    }

    private void Put<T>(T added)
        where T : TapiObject
    {
        added.KnownAs = typeof(T);
        _objects[(typeof(T), added.HandleValue)] = added;
        _released.Reuse(added.HandleValue);
    }
}
