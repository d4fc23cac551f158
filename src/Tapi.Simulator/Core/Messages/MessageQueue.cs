namespace Tapi.Simulator.Core.Messages;

/// <summary>One application's messages. Has a lock of its own, so a blocked reader holds up nobody.</summary>
internal sealed class MessageQueue(TimeProvider time)
{
    private readonly object _lock = new();
    private readonly LinkedList<Message> _messages = new();
    private readonly HashSet<int> _readers = [];
    private long _added;
    private long _taken;
    private long _processed;
    private bool _isClosed;
    private bool _isWoken;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _messages.Count;
            }
        }
    }

    /// <summary>Returns the message's number, for <see cref="WaitUntilProcessed"/>.</summary>
    public long Add(Message message)
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                _messages.AddLast(message);
                _added++;
                Monitor.PulseAll(_lock);
            }

            return _added;
        }
    }

    /// <summary>Removes what is still queued for a handle that is no longer valid.</summary>
    public void RemoveFor(uint device)
    {
        lock (_lock)
        {
            for (var node = _messages.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Device == device)
                {
                    _messages.Remove(node);
                    _taken++;
                }

                node = next;
            }
        }
    }

    /// <summary>The reader that waits, or the next one, looks up: it gets no message, as if its time were over.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            _isWoken = true;
            Monitor.PulseAll(_lock);
        }
    }

    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            _messages.Clear();
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>The next message. A negative <paramref name="timeout"/> never ends.</summary>
    public QueueRead Take(TimeSpan timeout, out Message message)
    {
        lock (_lock)
        {
            _readers.Add(Environment.CurrentManagedThreadId);

            // A reader that comes back has processed what it took before.
            _processed = _taken;
            Monitor.PulseAll(_lock);

            var isOver = timeout == TimeSpan.Zero;
            using var timer = timeout > TimeSpan.Zero
                ? time.CreateTimer(_ => End(ref isOver), null, timeout, Timeout.InfiniteTimeSpan)
                : null;
            while (!_isClosed && _messages.Count == 0 && !isOver && !_isWoken)
            {
                Monitor.Wait(_lock);
            }

            // One that would not have waited looks up anyway.
            _isWoken &= timeout == TimeSpan.Zero;
            message = default;
            if (_isClosed)
            {
                return QueueRead.Closed;
            }

            if (_messages.First is not { } first)
            {
                return QueueRead.TimedOut;
            }

            message = first.Value;
            _messages.RemoveFirst();
            _taken++;
            return QueueRead.Message;
        }
    }

    /// <summary>
    /// Blocks until the reader has taken the message and come back for the next. Gives up after a while, and at once on a thread that
    /// reads the queue itself.
    /// </summary>
    public void WaitUntilProcessed(long number, TimeSpan limit)
    {
        lock (_lock)
        {
            if (_readers.Contains(Environment.CurrentManagedThreadId))
            {
                return;
            }

            var start = TimeProvider.System.GetTimestamp();
            while (!_isClosed && _processed < number)
            {
                var rest = limit - TimeProvider.System.GetElapsedTime(start);
                if (rest <= TimeSpan.Zero || !Monitor.Wait(_lock, rest))
                {
                    return;
                }
            }
        }
    }

    public bool IsReadByThisThread()
    {
        lock (_lock)
        {
            return _readers.Contains(Environment.CurrentManagedThreadId);
        }
    }

    private void End(ref bool isOver)
    {
        lock (_lock)
        {
            isOver = true;
            Monitor.PulseAll(_lock);
        }
    }
}
