using Tapi.Runtime.Messages;

namespace Tapi;

/// <summary>The messages of one kind about one object, or all of the application: handlers, waits, the last one, a stream.</summary>
/// <typeparam name="TSender">The type of the object that the messages are about, or of the application.</typeparam>
/// <typeparam name="TMessage">The type of the messages.</typeparam>
/// <remarks>
/// <see cref="Last"/>, waits and streams see a message when it arrives, before the handlers and independently of them. Handlers run
/// one after another, in the order of the messages, never on the thread that reads them. A handler may await replies and messages.
/// All members may be used from any thread.
/// </remarks>
public sealed partial class MessageSource<TSender, TMessage> : MessageSource, IAsyncEnumerable<TMessage>
    where TSender : class
    where TMessage : class
{
    private readonly TSender _sender;
    private Listeners? _listeners;
    private TMessage? _last;

    internal MessageSource(TSender sender) => _sender = sender;

    /// <summary>The message that arrived last; <see langword="null"/> before the first one.</summary>
    public TMessage? Last => Volatile.Read(ref _last);

    private IMessageOwner Owner => (IMessageOwner)_sender;

    /// <summary>Reads the messages as a stream, from now on. It ends when the object is released or the application shuts down.</summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>
    /// The enumerator. It misses nothing: unread messages are kept in memory, up to <see cref="TapiApplication.MessageLimit"/>. Beyond
    /// that the stream ends with a <see cref="RequestEndedException"/>, after those that were kept.
    /// </returns>
    /// <remarks>Leave the loop, or dispose the enumerator, as soon as nothing more is wanted: it collects messages until then.</remarks>
    public IAsyncEnumerator<TMessage> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        MessageStreams streams;
        lock (Owner.SourceGate)
        {
            streams = (_listeners ??= new()).Streams ??= new MessageStreams();
        }

        var enumerator = new MessageStream<TMessage>(streams, answers: true, Owner.MessageLimit, TooFarBehind, default)
            .GetAsyncEnumerator(cancellationToken);
        if (Owner.End is { } end)
        {
            streams.Complete(end.Error);
        }

        return enumerator;
    }

    internal override bool Arrive(object message)
    {
        var arrived = (TMessage)message;
        MessageWait<TMessage>[] waits;
        MessageStreams? streams;
        lock (Owner.SourceGate)
        {
            Volatile.Write(ref _last, arrived);
            waits = _listeners is { Waits.Count: > 0 } listeners ? [.. listeners.Waits] : [];
            streams = _listeners?.Streams;
        }

        var isTaken = streams?.Publish(message) == true;
        foreach (var wait in waits)
        {
            isTaken |= wait.Offer(arrived);
        }

        return isTaken;
    }

    private protected override void End(MessageEnd end)
    {
        MessageWait<TMessage>[] waits;
        MessageStreams? streams;
        lock (Owner.SourceGate)
        {
            waits = _listeners is null ? [] : [.. _listeners.Waits];
            streams = _listeners?.Streams;
        }

        streams?.Complete(end.Error);
        foreach (var wait in waits)
        {
            wait.Fail(Ended(end));
        }
    }

    private static RequestEndedException TooFarBehind() => new(typeof(TMessage).Name, "the reader of the stream fell too far behind");

    private static RequestEndedException Ended(MessageEnd end) =>
        new(typeof(TMessage).Name, end.Reason, $"No {typeof(TMessage).Name} comes any more: {end.Reason}.");

    /// <summary>Who listens. Most sources have nobody: they have none.</summary>
    private sealed class Listeners
    {
        public LinkedList<MessageWait<TMessage>> Waits { get; } = [];

        public Subscription[] Handlers { get; set; } = [];

        public MessageStreams? Streams { get; set; }
    }
}
