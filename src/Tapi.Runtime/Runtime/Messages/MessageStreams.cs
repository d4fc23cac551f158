namespace Tapi.Runtime.Messages;

/// <summary>The readers of messages as streams; each one gets all messages of its type, in order.</summary>
internal sealed class MessageStreams
{
    private readonly object _gate = new();
    private IMessageSubscriber[] _subscribers = [];
    private bool _isComplete;
    private Exception? _error;

    public void Add(IMessageSubscriber subscriber)
    {
        lock (_gate)
        {
            if (!_isComplete)
            {
                _subscribers = [.. _subscribers, subscriber];
                return;
            }
        }

        subscriber.Complete(_error);
    }

    public void Remove(IMessageSubscriber subscriber)
    {
        lock (_gate)
        {
            _subscribers = [.. _subscribers.Where(other => !ReferenceEquals(other, subscriber))];
        }
    }

    /// <summary>Passes a message to all. Returns whether one took it that asked for that very kind of message.</summary>
    public bool Publish(object message)
    {
        var isTaken = false;
        foreach (var subscriber in Volatile.Read(ref _subscribers))
        {
            isTaken |= subscriber.Offer(message);
        }

        return isTaken;
    }

    public void Complete(Exception? error)
    {
        IMessageSubscriber[] subscribers;
        lock (_gate)
        {
            if (_isComplete)
            {
                return;
            }

            _isComplete = true;
            _error = error;
            subscribers = _subscribers;
            _subscribers = [];
        }

        foreach (var subscriber in subscribers)
        {
            subscriber.Complete(error);
        }
    }
}
