using System.Threading.Channels;

namespace Tapi.Runtime;

/// <summary>All messages of one type, from the moment of enumeration on.</summary>
internal sealed class MessageStream<T>(MessageStreams streams, CancellationToken cancellationToken) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        // Here and not in MoveNextAsync: whoever holds an enumerator misses nothing.
        Subscriber subscriber = new(streams, Link(cancellationToken));
        streams.Add(subscriber);
        return subscriber;
    }

    private CancellationTokenSource Link(CancellationToken other) =>
        CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, other);

    private sealed class Subscriber(MessageStreams streams, CancellationTokenSource cancellation)
        : IAsyncEnumerator<T>, IMessageSubscriber
    {
        // A logger that reads every object does not answer requests; a reader of requests does.
        private static readonly bool Answers = typeof(IProxyRequestMessage).IsAssignableFrom(typeof(T));

        private readonly Channel<T> _queue = Channel.CreateUnbounded<T>(new UnboundedChannelOptions { SingleReader = true });

        public T Current { get; private set; } = default!;

        public bool Offer(object message) => message is T wanted && _queue.Writer.TryWrite(wanted) && Answers;

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
