using Tapi.Runtime.Objects;
using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Generated;

// Which object a message is about. Objects are made, and leave the table, under one lock: none is released while its message is looked at.
public abstract partial class TapiApplicationBase
{
    private readonly object _interpreting = new();
    private readonly DeferredMessages<Arrival> _deferred = new();
    private readonly Queue<Arrival> _expected = new();
    private Looking _looking;
    private Arrival _interpreted;
    private TapiObjectBase? _target;
    private bool _isUnknown;
    private long _lastQueued;
    private long _lastSeen;
    private long _messagesRead;
    private long _messagesTaken;

    private enum Looking
    {
        /// <summary>No message is interpreted.</summary>
        No,

        /// <summary>The object is looked up that a message is about.</summary>
        ForTarget,

        /// <summary>Objects are looked up that the message mentions.</summary>
        ForOthers,
    }

    // Under the lock. Messages may point to native memory, which is there until the shutdown.
    private Delivery? InterpretSafely(in Arrival arrival)
    {
        try
        {
            var target = TargetOf(arrival);
            if (_isUnknown)
            {
                TakeUnknown(arrival);
                return null;
            }

            var message = Interpret(arrival.Message);
            if (message is null or IUnknownMessage)
            {
                Counters.AddUnknownMessage();
            }

            return message is null
                ? null
                : new Delivery(message, target, SourceOf(message), target?.SourceOf(message), arrival.ReadAt, IsTaken: false);
        }
        catch (Exception failure)
        {
            ReportFailure(failure);
            return null;
        }
        finally
        {
            _looking = Looking.No;
            _target = null;
            _lastSeen = Math.Max(_lastSeen, arrival.Number);
        }
    }

    // The message of a request is interpreted on the reader. By then its object may have been released.
    private object? InterpretForRequest(in NativeMessage message)
    {
        lock (_interpreting)
        {
            var (looking, interpreted, target) = (_looking, _interpreted, _target);
            try
            {
                TargetOf(new Arrival(message, MessageEffect.None, Math.Max(MessageBeingRead, 1), ReadAt: 0));
                return _isUnknown ? throw new RequestEndedException("The message", "its object was released") : Interpret(message);
            }
            finally
            {
                (_looking, _interpreted, _target) = (looking, interpreted, target);
            }
        }
    }

    private TapiObjectBase? TargetOf(in Arrival arrival)
    {
        (_looking, _interpreted, _isUnknown) = (Looking.ForTarget, arrival, false);
        _target = Find(arrival.Message);
        _isUnknown &= _target is null;
        _looking = Looking.ForOthers;
        return _target;
    }

    // A message about a handle may come before the function or the reply that brings the handle.
    private void TakeUnknown(in Arrival arrival)
    {
        if (!IsExpected(arrival) || _deferred.Add(arrival.Message.Device, arrival))
        {
            Counters.AddUndeliveredMessage();
        }
    }

    private bool IsExpected(in Arrival arrival)
    {
        var message = arrival.Message;
        return (Requests.MayBringObject || IsBeingOpened(message.CallbackInstance))
            && !Objects.IsReleasedAfter(message.Device, message.CallbackInstance, arrival.Number);
    }

    private bool TryTakeEarlier(out Arrival earlier)
    {
        lock (_interpreting)
        {
            if (_deferred.Count > 0 && !Requests.MayBringObject)
            {
                var given = _deferred.TakeWhere((_, arrival) => !IsBeingOpened(arrival.Message.CallbackInstance));
                given.ForEach(_ => Counters.AddUndeliveredMessage());
            }

            var isThere = _expected.Count > 0;
            earlier = isThere ? _expected.Dequeue() : default;
            return isThere;
        }
    }

    private T FindOrMake<T>(uint handle, Func<uint, T> create)
        where T : TapiObjectBase
    {
        lock (_interpreting)
        {
            switch (_looking)
            {
                case Looking.ForTarget when handle == _interpreted.Message.Device:
                    return FindTarget(handle, create);
                case Looking.ForOthers when _target is T target && target.HandleValue == handle:
                    return target;
                case Looking.ForOthers:
                    return Introduced(Objects.Introduce(
                        NotZero(handle), create, _interpreted.Message.CallbackInstance, _interpreted.Number));
                default:
                    return Introduced(Objects.GetOrAdd(NotZero(handle), create, Introduction.Since));
            }
        }
    }

    // Before TAPI 2.0 no message of the line announces a call. Null is an answer to TargetOf, which nobody else sees.
    private T FindTarget<T>(uint handle, Func<uint, T> create)
        where T : TapiObjectBase
    {
        var message = _interpreted.Message;
        if (FindTarget<T>(handle) is { } found)
        {
            return found;
        }

        if (IsBeforeNewCallMessages(message.CallbackInstance)
            && !Objects.IsReleasedAfter(handle, message.CallbackInstance, _interpreted.Number))
        {
            _isUnknown = false;
            return Introduced(Objects.Introduce(NotZero(handle), create, message.CallbackInstance, _interpreted.Number));
        }

        return null!;
    }

    // The line of the instance may have left the table for a younger one with its handle: the message is about its end, perhaps.
    private T? FindTarget<T>(uint handle)
        where T : TapiObjectBase
    {
        var instance = _interpreted.Message.CallbackInstance;
        var found = Objects.Find<T>(handle, instance, _interpreted.Number)
            ?? (OwnerOf(instance) is T { IsReleased: false } owner && owner.HandleValue == handle ? owner : null);
        _isUnknown |= found is null;
        return found;
    }

    private T Introduced<T>(T made)
        where T : TapiObjectBase
    {
        Own(made);
        if (_deferred.Count == 0 || made.IsReleased)
        {
            return made;
        }

        foreach (var arrival in _deferred.Take(made.HandleValue))
        {
            _expected.Enqueue(arrival);
        }

        if (_expected.Count > 0)
        {
            // The messages may have been the last ones.
            _arrivals.Writer.TryWrite(default);
        }

        return made;
    }

    // What had waited for an object that is released before its turn came is about nobody: the handle may be another object's by then.
    private void DropExpected(TapiObjectBase released, long last)
    {
        for (var count = _expected.Count; count > 0; count--)
        {
            var arrival = _expected.Dequeue();
            var message = arrival.Message;
            if (message.Device == released.HandleValue && message.CallbackInstance == released.Instance && arrival.Number <= last)
            {
                Counters.AddUndeliveredMessage();
            }
            else
            {
                _expected.Enqueue(arrival);
            }
        }
    }

    private static uint NotZero(uint handle) => handle != 0 ? handle : throw new MissingHandleException("The function");
}
