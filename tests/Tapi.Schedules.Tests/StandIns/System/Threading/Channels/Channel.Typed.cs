using Tapi.Schedules.Tests.Scheduling;

namespace System.Threading.Channels;

/// <summary>A queue under a schedule. Its reader waits by blocking its fiber, so that what awaits it goes on in the same fiber.</summary>
internal sealed class Channel<T>
{
    private readonly Queue<T> _items = [];
    private bool _isComplete;
    private Exception? _error;

    public Channel(UnboundedChannelOptions options)
    {
        _ = options;
        Reader = new ChannelReader(this);
        Writer = new ChannelWriter(this);
    }

    public ChannelReader Reader { get; }

    public ChannelWriter Writer { get; }

    internal sealed class ChannelReader(Channel<T> channel)
    {
        public bool TryRead([Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T item)
        {
            Interlocked.Meet();
            return channel._items.TryDequeue(out item);
        }

        public ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default)
        {
            Interlocked.Meet();
            Fiber.Current!.Schedule.Wait(
                () => channel._items.Count > 0 || channel._isComplete || cancellationToken.IsCancellationRequested);
            cancellationToken.ThrowIfCancellationRequested();
            return channel._items.Count > 0
                ? new ValueTask<bool>(true)
                : channel._error is { } error ? ValueTask.FromException<bool>(error) : new ValueTask<bool>(false);
        }
    }

    internal sealed class ChannelWriter(Channel<T> channel)
    {
        public bool TryWrite(T item)
        {
            Interlocked.Meet();
            if (channel._isComplete)
            {
                return false;
            }

            channel._items.Enqueue(item);
            return true;
        }

        public bool TryComplete(Exception? error = null)
        {
            Interlocked.Meet();
            if (channel._isComplete)
            {
                return false;
            }

            (channel._isComplete, channel._error) = (true, error);
            return true;
        }
    }
}
