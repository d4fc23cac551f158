using System.ComponentModel;
using Tapi.Runtime.Objects;

namespace Tapi.Runtime.Generated;

public abstract partial class TapiApplicationBase
{
    /// <summary>Finds the object of a handle, or makes it.</summary>
    /// <typeparam name="T">The type under which the object is known.</typeparam>
    /// <param name="handle">The handle's value.</param>
    /// <param name="create">Makes the object; runs at most once and must not call native functions.</param>
    /// <returns>The object, never a released one unless the application is shut down.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T GetOrAdd<T>(uint handle, Func<uint, T> create)
        where T : TapiObjectBase
    {
        _ = create ?? throw new ArgumentNullException(nameof(create));
        T made;
        lock (_interpreting)
        {
            made = FindOrMake(handle, create);
            if (_looking != Looking.No)
            {
                // Perhaps null, and no object that the shutdown could miss.
                return made;
            }
        }

        return ReleasedIfLate(made);
    }

    /// <summary>Finds the object of a handle.</summary>
    /// <typeparam name="T">The type under which the object is known.</typeparam>
    /// <param name="handle">The handle's value.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? Find<T>(uint handle)
        where T : TapiObjectBase
    {
        if (Monitor.IsEntered(_interpreting) && _looking == Looking.ForTarget && handle == _interpreted.Message.Device && handle != 0)
        {
            return FindTarget<T>(handle);
        }

        return Objects.Find<T>(handle);
    }

    internal T Add<T>(T added)
        where T : TapiObjectBase
    {
        lock (_interpreting)
        {
            Introduced(Objects.Add(added));
        }

        return ReleasedIfLate(added);
    }

    /// <summary>The native function that releases the object is about to be called: TAPI may give its handle out again.</summary>
    internal void BeginRelease(TapiObjectBase releasing) => Objects.BeginRelease(releasing, Interlocked.Read(ref _messagesRead));

    /// <summary>The object was released: it leaves the table, and messages about it that are on their way are stale.</summary>
    internal bool Release(TapiObjectBase released, string reason)
    {
        lock (_interpreting)
        {
            var read = Interlocked.Read(ref _messagesRead);

            // In this order: what is queued later is not among those that were taken. The reader may be busy with one that it has read.
            var taken = Interlocked.Read(ref _messagesTaken);
            var isDrained = _lastSeen >= Interlocked.Read(ref _lastQueued);
            if (!Objects.Release(released, reason, read, isDrained ? taken : _lastSeen))
            {
                return false;
            }

            DropExpected(released, ((IHandleObject)released).ReleasingAfter ?? read);
            return true;
        }
    }

    /// <summary>The handle of the object is invalid now, and so is whatever shares an instance that it owns.</summary>
    internal void EndObject(TapiObjectBase ended, string reason)
    {
        var instance = ended.OwnsInstance ? ended.Instance : 0;
        ended.MarkReleased(reason);
        foreach (var one in instance == 0 ? [] : Objects.OfInstance(instance))
        {
            End((TapiObjectBase)one, reason);
        }

        Requests.End(ended.HandleValue, instance, reason, ended);
        ForgetInstance(instance);
    }

    private static void End(TapiObjectBase ended, string reason)
    {
        ended.AbandonProxyRequests();
        ended.MarkReleased(reason);
    }

    private IEnumerable<TapiObjectBase> LiveSnapshot() => Objects.Snapshot().Cast<TapiObjectBase>();

    // The shutdown releases all objects that it sees: one that is added meanwhile must not outlive it.
    private T ReleasedIfLate<T>(T added)
        where T : TapiObjectBase
    {
        if (IsShutDown)
        {
            added.MarkReleased("the application was shut down");
        }

        return added;
    }
}
