namespace Tapi.Runtime.Objects;

/// <summary>
/// Messages about handles that nobody knows yet, while a function or a reply that brings the handle may still be on its way. The oldest
/// are given up when there are too many. Not thread-safe.
/// </summary>
internal sealed class DeferredMessages<T>
{
    public const int Most = 1024;

    private readonly LinkedList<(uint Handle, T Message)> _messages = [];

    public int Count => _messages.Count;

    /// <summary>Returns whether an older message was given up.</summary>
    public bool Add(uint handle, T message)
    {
        _messages.AddLast((handle, message));
        if (_messages.Count <= Most)
        {
            return false;
        }

        _messages.RemoveFirst();
        return true;
    }

    /// <summary>Takes the messages about a handle, in their order.</summary>
    public List<T> Take(uint handle) => TakeWhere((other, _) => other == handle);

    /// <summary>Takes messages, in their order.</summary>
    public List<T> TakeWhere(Func<uint, T, bool> isMeant)
    {
        List<T> taken = [];
        for (var node = _messages.First; node is not null;)
        {
            var next = node.Next;
            if (isMeant(node.Value.Handle, node.Value.Message))
            {
                taken.Add(node.Value.Message);
                _messages.Remove(node);
            }

            node = next;
        }

        return taken;
    }
}
