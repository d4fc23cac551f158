using Tapi.Runtime.Messages;

namespace Tapi;

public sealed partial class MessageSource<TSender, TMessage>
{
    /// <summary>Waits for the next message. <see cref="Last"/> does not count, and messages between two waits are not seen.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The message.</returns>
    /// <exception cref="RequestEndedException">The object was released, or the application shut down.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public Task<TMessage> NextAsync(CancellationToken cancellationToken = default) =>
        WaitAsync(static _ => true, isNext: true, null, cancellationToken);

    /// <summary>Waits until a message satisfies a condition. If <see cref="Last"/> does, it is returned at once.</summary>
    /// <param name="predicate">Says whether a message is the awaited one. What it throws ends the wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first message that satisfies the predicate.</returns>
    /// <exception cref="RequestEndedException">The object was released, or the application shut down.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public Task<TMessage> WaitAsync(Func<TMessage, bool> predicate, CancellationToken cancellationToken = default) =>
        WaitAsync(predicate ?? throw new ArgumentNullException(nameof(predicate)), isNext: false, null, cancellationToken);

    /// <summary>The same, where something else than a message can say how things are while there is none yet.</summary>
    internal Task<TMessage> WaitAsync(Func<TMessage, bool> predicate, Func<TMessage?> now, CancellationToken cancellationToken) =>
        WaitAsync(predicate, isNext: false, now, cancellationToken);

    private async Task<TMessage> WaitAsync(
        Func<TMessage, bool> predicate, bool isNext, Func<TMessage?>? now, CancellationToken cancellationToken)
    {
        var wait = new MessageWait<TMessage>(predicate);
        LinkedListNode<MessageWait<TMessage>> node;
        TMessage? last;
        lock (Owner.SourceGate)
        {
            // In one step: no message falls between the last one and those that the wait will see.
            node = (_listeners ??= new()).Waits.AddLast(wait);
            last = isNext ? null : _last;
        }

        try
        {
            using var registration = cancellationToken.Register(() => wait.Cancel(cancellationToken), useSynchronizationContext: false);
            if ((last ?? now?.Invoke()) is { } known)
            {
                wait.Offer(known);
            }

            if (Owner.End is { } end)
            {
                wait.Fail(Ended(end));
            }

            return await wait.Task.ConfigureAwait(false);
        }
        finally
        {
            lock (Owner.SourceGate)
            {
                _listeners!.Waits.Remove(node);
            }
        }
    }
}
