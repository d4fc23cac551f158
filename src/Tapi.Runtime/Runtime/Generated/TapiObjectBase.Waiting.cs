namespace Tapi.Runtime.Generated;

public abstract partial class TapiObjectBase
{
    /// <summary>Whether the handle was there before this application had it: its messages have come to others.</summary>
    internal bool IsFound { get; set; }

    /// <summary>Waits for a message. An object that was found and has had no message yet is asked for its state.</summary>
    /// <typeparam name="TSender">The type of this object.</typeparam>
    /// <typeparam name="TMessage">The type of the messages.</typeparam>
    /// <param name="source">The source of the messages.</param>
    /// <param name="predicate">Says whether a message is the awaited one. What it throws ends the wait.</param>
    /// <param name="now">Asks TAPI, and returns the message that would have come.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The message.</returns>
    protected Task<TMessage> WaitAsync<TSender, TMessage>(
        MessageSource<TSender, TMessage> source,
        Func<TMessage, bool> predicate,
        Func<TMessage?> now,
        CancellationToken cancellationToken)
        where TSender : TapiObjectBase
        where TMessage : class
    {
        _ = source ?? throw new ArgumentNullException(nameof(source));
        return source.WaitAsync(predicate, () => IsFound ? Ask(now) : null, cancellationToken);
    }

    /// <summary>A message said that the object is over: nobody needs to wait for more, though the handle is still valid.</summary>
    internal void EndWaits()
    {
        var end = new MessageEnd($"the {KindName} is over");
        Volatile.Write(ref _waitsEnd, end);
        MessageSource.EndAll(this, end);
    }

    // Where TAPI does not answer, the wait goes on for a message.
    private static TMessage? Ask<TMessage>(Func<TMessage?> now)
        where TMessage : class
    {
        try
        {
            return now();
        }
        catch (Exception failure) when (failure is TapiException or ObjectDisposedException)
        {
            return null;
        }
    }
}
