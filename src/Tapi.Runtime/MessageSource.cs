using System.ComponentModel;

namespace Tapi;

/// <summary>The base of all message sources.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MessageSource
{
    private protected MessageSource()
    {
    }

    /// <summary>The next source of the same owner.</summary>
    internal MessageSource? Next { get; set; }

    /// <summary>Returns the source in a field of its owner, and makes it when it is needed first.</summary>
    internal static MessageSource<TSender, TMessage> GetOrAdd<TSender, TMessage>(
        ref MessageSource<TSender, TMessage>? field, TSender sender)
        where TSender : class
        where TMessage : class
    {
        if (Volatile.Read(ref field) is { } known)
        {
            return known;
        }

        var owner = (IMessageOwner)sender;
        MessageSource<TSender, TMessage> source;
        lock (owner.SourceGate)
        {
            if (field is { } other)
            {
                return other;
            }

            source = new MessageSource<TSender, TMessage>(sender) { Next = owner.LastSource };
            owner.LastSource = source;
            Volatile.Write(ref field, source);
        }

        return source;
    }

    /// <summary>No more messages come to any source of the owner. Calling it again does nothing.</summary>
    internal static void EndAll(IMessageOwner owner, MessageEnd end)
    {
        MessageSource? source;
        lock (owner.SourceGate)
        {
            source = owner.LastSource;
        }

        for (; source is not null; source = source.Next)
        {
            source.End(end);
        }
    }

    /// <summary>Whether anybody handles the messages.</summary>
    internal abstract bool HasHandlers { get; }

    /// <summary>A message is there: it becomes the last one, and waits and streams see it. Returns whether one of them took it.</summary>
    internal abstract bool Arrive(object message);

    /// <summary>Runs the handlers of a message, one after another. Returns whether at least one did not fail.</summary>
    internal abstract ValueTask<bool> HandleAsync(object message);

    private protected abstract void End(MessageEnd end);
}
