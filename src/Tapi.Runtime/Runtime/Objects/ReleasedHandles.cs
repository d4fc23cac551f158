namespace Tapi.Runtime.Objects;

/// <summary>
/// The handles that were released while messages about them may be queued, and how many messages had been read before. Those messages
/// must not bring an object back to life, nor reach the next object with the handle. Guarded by the lock of the object table.
/// </summary>
/// <remarks>A handle is forgotten once these messages were looked at; there is no limit of count.</remarks>
internal sealed class ReleasedHandles
{
    private readonly Dictionary<(uint Handle, nuint Instance), long> _lastMessages = [];
    private readonly Queue<(uint Handle, nuint Instance, long LastMessage)> _order = new();

    public int Count => _lastMessages.Count;

    public void Add(uint handle, nuint instance, long lastMessage)
    {
        _lastMessages[(handle, instance)] = lastMessage;
        _order.Enqueue((handle, instance, lastMessage));
    }

    /// <summary>The last message that is about the released object; 0 when there is none in the queue.</summary>
    public long LastMessageOf(uint handle, nuint instance) =>
        _lastMessages.TryGetValue((handle, instance), out var last) ? last : 0;

    /// <summary>All messages up to this number were looked at.</summary>
    public void ForgetUpTo(long message)
    {
        while (_order.Count > 0 && _order.Peek() is var (handle, instance, last) && last <= message)
        {
            _order.Dequeue();
            if (LastMessageOf(handle, instance) == last)
            {
                _lastMessages.Remove((handle, instance));
            }
        }
    }
}
