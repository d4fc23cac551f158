namespace Tapi;

public sealed partial class MessageSource<TSender, TMessage>
{
    /// <summary>
    /// Handles each message. For a handler that awaits something, use <see cref="Subscribe(Func{TMessage, ValueTask})"/>.
    /// </summary>
    /// <remarks>An exception of a handler goes to <see cref="TapiApplication.HandlerFailed"/>; the other handlers still run.</remarks>
    public event MessageHandler<TSender, TMessage>? Received
    {
        add
        {
            if (value is not null)
            {
                Add(new Subscription(this, value));
            }
        }

        remove => RemoveWhere(subscription => value is not null && subscription.IsOf(value));
    }

    /// <summary>Handles each message with a method that may await; the next message waits until it has finished.</summary>
    /// <param name="handler">
    /// The handler. Its exceptions go to <see cref="TapiApplication.HandlerFailed"/>; the other handlers still run.
    /// </param>
    /// <returns>Ends the subscription when it is disposed.</returns>
    public IDisposable Subscribe(Func<TMessage, ValueTask> handler)
    {
        if (handler is null)
        {
            throw new ArgumentNullException(nameof(handler));
        }

        return Add(new Subscription(this, (_, message) => handler(message)));
    }

    /// <summary>Handles each message with a method that may await; the next message waits until it has finished.</summary>
    /// <param name="handler">The handler, with the object that the message is about.</param>
    /// <returns>Ends the subscription when it is disposed.</returns>
    public IDisposable Subscribe(Func<TSender, TMessage, ValueTask> handler) =>
        Add(new Subscription(this, handler ?? throw new ArgumentNullException(nameof(handler))));

    internal override bool HasHandlers => Volatile.Read(ref _listeners) is { Handlers.Length: > 0 };

    internal override async ValueTask<bool> HandleAsync(object message)
    {
        Subscription[] handlers;
        lock (Owner.SourceGate)
        {
            handlers = _listeners?.Handlers ?? [];
        }

        var isTaken = false;
        foreach (var handler in handlers)
        {
            try
            {
                await handler.RunAsync((TMessage)message).ConfigureAwait(false);
                isTaken = true;
            }
            catch (Exception failure)
            {
                Owner.ReportFailure(failure, message);
            }
        }

        return isTaken;
    }

    private Subscription Add(Subscription subscription)
    {
        lock (Owner.SourceGate)
        {
            var listeners = _listeners ??= new();
            listeners.Handlers = [.. listeners.Handlers, subscription];
        }

        return subscription;
    }

    // The last one, as with any event.
    private void RemoveWhere(Predicate<Subscription> isMeant)
    {
        lock (Owner.SourceGate)
        {
            if (_listeners is { } listeners && Array.FindLastIndex(listeners.Handlers, isMeant) is var index and >= 0)
            {
                listeners.Handlers = [.. listeners.Handlers.Take(index), .. listeners.Handlers.Skip(index + 1)];
            }
        }
    }

    /// <summary>One handler.</summary>
    private sealed class Subscription : IDisposable
    {
        private readonly MessageSource<TSender, TMessage> _source;
        private readonly MessageHandler<TSender, TMessage>? _handler;
        private readonly Func<TSender, TMessage, ValueTask>? _asynchronous;

        public Subscription(MessageSource<TSender, TMessage> source, MessageHandler<TSender, TMessage> handler)
        {
            _source = source;
            _handler = handler;
        }

        public Subscription(MessageSource<TSender, TMessage> source, Func<TSender, TMessage, ValueTask> handler)
        {
            _source = source;
            _asynchronous = handler;
        }

        public bool IsOf(MessageHandler<TSender, TMessage> handler) => handler.Equals(_handler);

        public ValueTask RunAsync(TMessage message) => _source.Owner.HandlerContext is { } context
            ? new ValueTask(RunOnAsync(context, message))
            : Run(message);

        public void Dispose() => _source.RemoveWhere(subscription => subscription == this);

        private ValueTask Run(TMessage message)
        {
            if (_asynchronous is { } asynchronous)
            {
                return asynchronous(_source._sender, message);
            }

            _handler!(_source._sender, message);
            return default;
        }

        private Task RunOnAsync(SynchronizationContext context, TMessage message)
        {
            var end = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            context.Post(
                async _ =>
                {
                    try
                    {
                        await Run(message);
                        end.SetResult(true);
                    }
                    catch (Exception failure)
                    {
                        end.SetException(failure);
                    }
                },
                null);
            return end.Task;
        }
    }
}
