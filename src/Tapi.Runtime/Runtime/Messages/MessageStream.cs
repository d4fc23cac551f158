using System.Threading.Channels;

namespace Tapi.Runtime.Messages;

/// <summary>All messages of one type, from the moment of enumeration on.</summary>
internal sealed class MessageStream<T>(
    MessageStreams streams, bool answers, int limit, Func<Exception> tooFarBehind, CancellationToken cancellationToken)
    : IAsyncEnumerable<T>
{
    // A logger that reads every object does not answer requests; a reader of requests does.
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        // Here and not in MoveNextAsync: whoever holds an enumerator misses nothing.
        var subscriber = new Subscriber(streams, answers, limit, tooFarBehind, Link(cancellationToken));
        streams.Add(subscriber);
        return subscriber;
    }

    private CancellationTokenSource Link(CancellationToken other) =>
        CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, other);

    private sealed class Subscriber(
        MessageStreams streams, bool answers, int limit, Func<Exception> tooFarBehind, CancellationTokenSource cancellation)
        : IAsyncEnumerator<T>, IMessageSubscriber
    {
        private readonly Channel<T> _queue = Channel.CreateUnbounded<T>(new UnboundedChannelOptions { SingleReader = true });

        private int _waiting;

        public T Current { get; private set; } = default!;

        public bool Offer(object message)
        {
            if (message is not T wanted)
            {
                return false;
            }

            if (Interlocked.Increment(ref _waiting) <= limit)
            {
                return _queue.Writer.TryWrite(wanted) && answers;
            }

            streams.Remove(this);
            Complete(tooFarBehind());
            return false;
        }

        public void Complete(Exception? error) => _queue.Writer.TryComplete(error);

        public async ValueTask<bool> MoveNextAsync()
        {
            cancellation.Token.ThrowIfCancellationRequested();
            T? next;
            while (!_queue.Reader.TryRead(out next))
            {
                if (!await _queue.Reader.WaitToReadAsync(cancellation.Token).ConfigureAwait(false))
                {
                    return false;
                }
            }

            Interlocked.Decrement(ref _waiting);
            Current = next;
            return true;
        }

        public ValueTask DisposeAsync()
        {
            streams.Remove(this);
            cancellation.Dispose();
            return default;
        }
    }
}
