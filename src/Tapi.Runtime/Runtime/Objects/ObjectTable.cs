namespace Tapi.Runtime.Objects;

/// <summary>
/// The live objects of an application, by type and handle, and by callback instance. All members may be used from any thread. What an
/// operation costs does not depend on how many objects there are.
/// </summary>
internal sealed class ObjectTable
{
    private readonly object _gate = new();
    private readonly Dictionary<(Type Type, uint Handle), IHandleObject> _objects = [];
    private readonly Dictionary<nuint, HashSet<IHandleObject>> _ofInstance = [];
    private readonly List<Type> _types = [];
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

    /// <summary>How many released handles are remembered.</summary>
    public int ReleasedCount
    {
        get
        {
            lock (_gate)
            {
                return _released.Count;
            }
        }
    }

    /// <summary>Finds the object that a message is about.</summary>
    /// <param name="handle">The handle.</param>
    /// <param name="instance">The callback instance of the message; 0 stands for any.</param>
    /// <param name="message">The number of the message.</param>
    public T? Find<T>(uint handle, nuint instance, long message)
        where T : class, IHandleObject
    {
        lock (_gate)
        {
            return Known<T>(handle) is { } found && IsOf(found, instance) && message >= found.Since ? found : null;
        }
    }

    public T? Find<T>(uint handle)
        where T : class, IHandleObject
    {
        lock (_gate)
        {
            return Known<T>(handle);
        }
    }

    /// <summary>Finds the object of a handle that a function or a reply has returned, or makes it.</summary>
    /// <param name="handle">The handle.</param>
    /// <param name="create">Makes the object; it must not call native functions.</param>
    /// <param name="since">When the request began that brings it; null when it may be an old acquaintance.</param>
    public T GetOrAdd<T>(uint handle, Func<uint, T> create, long? since)
        where T : class, IHandleObject
    {
        lock (_gate)
        {
            var found = Known<T>(handle);
            var made = create(handle);
            return found is null || found.Instance != made.Instance || (found.ReleasingAfter is not null && since is not null)
                ? Put(made, since ?? 0)
                : found;
        }
    }

    /// <summary>
    /// Finds the object of a handle that a message mentions, or makes it. What was released after the message had been read is not made
    /// again: that object is made, released, and not known.
    /// </summary>
    public T Introduce<T>(uint handle, Func<uint, T> create, nuint instance, long message)
        where T : class, IHandleObject
    {
        lock (_gate)
        {
            if (Known<T>(handle) is { } found && IsOf(found, instance) && !(found.ReleasingAfter < message))
            {
                return found;
            }

            var made = create(handle);
            if (message > _released.LastMessageOf(handle, made.Instance))
            {
                return Put(made, message);
            }

            made.TrySetReleased("its handle was released before");
            return made;
        }
    }

    /// <summary>Adds the object of a handle that TAPI has just given out; it replaces an older one with that value.</summary>
    public T Add<T>(T added)
        where T : class, IHandleObject
    {
        lock (_gate)
        {
            return Put(added, 0);
        }
    }

    /// <summary>Whether a message is older than the release of the handle that it is about.</summary>
    public bool IsReleasedAfter(uint handle, nuint instance, long message)
    {
        lock (_gate)
        {
            return message <= _released.LastMessageOf(handle, instance);
        }
    }

    /// <summary>The objects with a handle, one of each type at most.</summary>
    public IHandleObject[] OfHandle(uint handle)
    {
        lock (_gate)
        {
            return [.. _types.Select(type => _objects.TryGetValue((type, handle), out var found) ? found : null).OfType<IHandleObject>()];
        }
    }

    public IHandleObject[] OfInstance(nuint instance)
    {
        lock (_gate)
        {
            return _ofInstance.TryGetValue(instance, out var objects) ? [.. objects] : [];
        }
    }

    public IHandleObject[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _objects.Values];
        }
    }

    /// <summary>The native function that releases the object is about to be called.</summary>
    public void BeginRelease(IHandleObject releasing, long messagesRead)
    {
        lock (_gate)
        {
            releasing.ReleasingAfter = messagesRead;
        }
    }

    /// <summary>The native function refused.</summary>
    public void CancelRelease(IHandleObject releasing)
    {
        lock (_gate)
        {
            releasing.ReleasingAfter = null;
        }
    }

    /// <summary>
    /// Marks the object as released and removes it, but not a younger one with the same handle. Returns whether it was not released
    /// before.
    /// </summary>
    /// <param name="released">The object.</param>
    /// <param name="reason">Why.</param>
    /// <param name="messagesRead">How many messages have been read.</param>
    /// <param name="messagesSeen">Up to which number all of them were looked at.</param>
    public bool Release(IHandleObject released, string reason, long messagesRead, long messagesSeen)
    {
        lock (_gate)
        {
            if (!released.TrySetReleased(reason))
            {
                return false;
            }

            _released.ForgetUpTo(messagesSeen);
            if (released.KnownAs is { } type)
            {
                RemoveOfInstance(released);
                if (_objects.TryGetValue((type, released.HandleValue), out var found) && ReferenceEquals(found, released))
                {
                    _objects.Remove((type, released.HandleValue));
                    var last = released.ReleasingAfter ?? messagesRead;
                    if (last > messagesSeen)
                    {
                        _released.Add(released.HandleValue, released.Instance, last);
                    }
                }
            }

            return true;
        }
    }

    private static bool IsOf(IHandleObject found, nuint instance) =>
        instance == 0 || found.Instance == 0 || instance == found.Instance;

    private T? Known<T>(uint handle)
        where T : class, IHandleObject =>
        _objects.TryGetValue((typeof(T), handle), out var found) && !found.IsReleased ? (T)found : null;

    private T Put<T>(T added, long since)
        where T : class, IHandleObject
    {
        added.KnownAs = typeof(T);

        // What has the handle now may be in the middle of its release. Messages from before that are about it.
        var replaced = Known<T>(added.HandleValue)?.ReleasingAfter ?? 0;
        added.Since = Math.Max(since, Math.Max(replaced, _released.LastMessageOf(added.HandleValue, added.Instance)) + 1);
        _objects[(typeof(T), added.HandleValue)] = added;
        if (!_types.Contains(typeof(T)))
        {
            _types.Add(typeof(T));
        }

        if (added.Instance != 0)
        {
            if (!_ofInstance.TryGetValue(added.Instance, out var objects))
            {
                _ofInstance.Add(added.Instance, objects = []);
            }

            objects.Add(added);
        }

        return added;
    }

    private void RemoveOfInstance(IHandleObject removed)
    {
        if (_ofInstance.TryGetValue(removed.Instance, out var objects) && objects.Remove(removed) && objects.Count == 0)
        {
            _ofInstance.Remove(removed.Instance);
        }
    }
}
