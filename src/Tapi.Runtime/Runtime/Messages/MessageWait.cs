namespace Tapi.Runtime.Messages;

/// <summary>One wait for a message that satisfies a predicate.</summary>
internal sealed class MessageWait<TMessage>(Func<TMessage, bool> predicate)
{
    private readonly TaskCompletionSource<TMessage> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TMessage> Task => _completion.Task;

    /// <summary>Returns whether this very message ended the wait.</summary>
    public bool Offer(TMessage message)
    {
        try
        {
            return !Task.IsCompleted && predicate(message) && _completion.TrySetResult(message);
        }
        catch (Exception failure)
        {
            _completion.TrySetException(failure);
            return false;
        }
    }

    public void Cancel(CancellationToken cancellationToken) => _completion.TrySetCanceled(cancellationToken);

    public void Fail(Exception failure) => _completion.TrySetException(failure);
}
