namespace Tapi.Runtime.Objects;

/// <summary>The live objects of an application, by type and handle. All members may be used from any thread.</summary>
internal sealed class ObjectTable
{
    private readonly object _gate = new();
    private readonly Dictionary<(Type Type, uint Handle), IHandleObject> _objects = [];
    private readonly ReleasedHandles _released = new();

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

    /// <summary>Finds the object of a handle, or makes it. It may have been released in between.</summary>
    /// <param name="handle">The handle's value.</param>
    /// <param name="create">Makes the object; runs at most once and must not call native functions.</param>
    public T GetOrAdd<T>(uint handle, Func<uint, T> create)
        where T : class, IHandleObject
    {
        lock (_gate)
        {
            if (_objects.TryGetValue((typeof(T), handle), out var found) && !found.IsReleased)
            {
                return (T)found;
            }

            return Put(create(handle));
        }
    }

    /// <summary>Adds the object of a handle that TAPI has just given out; it replaces an older one with that value.</summary>
    public T Add<T>(T added)
        where T : class, IHandleObject
    {
        lock (_gate)
        {
            return Put(added);
        }
    }

    public T? Find<T>(uint handle)
        where T : class, IHandleObject
    {
        lock (_gate)
        {
            return _objects.TryGetValue((typeof(T), handle), out var found) ? (T)found : null;
        }
    }

    public IHandleObject[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _objects.Values];
        }
    }

    /// <summary>Whether a message is about an object that was released before the message came.</summary>
    public bool IsStale(uint handle, long message, bool mayIntroduce)
    {
        lock (_gate)
        {
            return _released.IsStale(handle, message, mayIntroduce);
        }
    }

    /// <summary>
    /// Marks the object as released and removes it, but not a younger one with the same handle, as one step: in between, a
    /// message would make the object anew. Returns whether it was not released before.
    /// </summary>
    public bool Release(IHandleObject released, string reason, long lastMessage)
    {
        lock (_gate)
        {
            if (!released.TrySetReleased(reason))
            {
                return false;
            }

            if (released.KnownAs is { } type
                && _objects.TryGetValue((type, released.HandleValue), out var found)
                && ReferenceEquals(found, released))
            {
                _objects.Remove((type, released.HandleValue));
                _released.Add(released.HandleValue, lastMessage);
            }

            return true;
        }
    }

    private T Put<T>(T added)
        where T : class, IHandleObject
    {
        added.KnownAs = typeof(T);
        _objects[(typeof(T), added.HandleValue)] = added;
        _released.Reuse(added.HandleValue);
        return added;
    }
}
