namespace Tapi.Runtime.Objects;

/// <summary>
/// The handles that were released last, and when. Messages about them may still be on their way: they must not bring an object
/// back to life, nor reach the next object whose handle has the same value. Guarded by the lock of the object table.
/// </summary>
internal sealed class ReleasedHandles
{
    /// <summary>Far more than there are releases while one message waits; the oldest are forgotten.</summary>
    public const int Most = 1024;

    private readonly Dictionary<uint, (long LastMessage, bool IsReused)> _released = [];
    private readonly Queue<(uint Handle, long LastMessage)> _order = new();

    /// <summary>A handle was released while the message with that number was the next one to be read.</summary>
    public void Add(uint handle, long lastMessage)
    {
        _released[handle] = (lastMessage, false);
        _order.Enqueue((handle, lastMessage));
        if (_order.Count > Most)
        {
            var (oldest, message) = _order.Dequeue();
            if (_released.TryGetValue(oldest, out var found) && found.LastMessage == message)
            {
                _released.Remove(oldest);
            }
        }
    }

    /// <summary>There is an object with this handle again: later messages are for it.</summary>
    public void Reuse(uint handle)
    {
        if (_released.TryGetValue(handle, out var found))
        {
            _released[handle] = (found.LastMessage, true);
        }
    }

    /// <summary>Whether a message is about what the handle once was. A message may introduce a handle where nothing else does.</summary>
    public bool IsStale(uint handle, long message, bool mayIntroduce) =>
        _released.TryGetValue(handle, out var found)
        && (message <= found.LastMessage || (!found.IsReused && !mayIntroduce));
}
