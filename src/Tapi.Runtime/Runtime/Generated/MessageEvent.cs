using System.ComponentModel;
using Tapi.Runtime.Messages;

namespace Tapi.Runtime.Generated;

/// <summary>An event whose handlers are awaited one after another, so that the order of messages is kept.</summary>
/// <typeparam name="TMessage">The type of the message.</typeparam>
/// <remarks>All members may be used from any thread.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MessageEvent<TMessage> : IMessageWaits
{
    private readonly object _gate = new();
    private readonly TapiApplicationBase _application;
    private readonly List<MessageWait<TMessage>> _waits = [];
    private MessageHandler<TMessage>[] _handlers = [];
    private string? _endReason;
    private TMessage? _last;
    private bool _hasLast;

    /// <summary>Makes an event of an object; its waits end when the object is released.</summary>
    /// <param name="owner">The object.</param>
    public MessageEvent(TapiObjectBase owner)
    {
        _application = (owner ?? throw new ArgumentNullException(nameof(owner))).Application;
        owner.Attach(this);
    }

    /// <summary>Makes an event of an application; its waits end when the application is shut down.</summary>
    /// <param name="owner">The application.</param>
    public MessageEvent(TapiApplicationBase owner)
    {
        _application = owner ?? throw new ArgumentNullException(nameof(owner));
        owner.Attach(this);
    }

    /// <summary>The message that was raised last, or the default value before the first one.</summary>
    public TMessage? Last
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    /// <summary>Adds a handler.</summary>
    /// <param name="handler">The handler; added twice, it runs twice.</param>
    public void Add(MessageHandler<TMessage>? handler)
    {
        if (handler is not null)
        {
            lock (_gate)
            {
                _handlers = [.. _handlers, handler];
            }
        }
    }

    /// <summary>Removes a handler that was added; nothing happens when it was not.</summary>
    /// <param name="handler">The handler.</param>
    public void Remove(MessageHandler<TMessage>? handler)
    {
        lock (_gate)
        {
            int index = Array.LastIndexOf(_handlers, handler);
            if (index >= 0)
            {
                _handlers = [.. _handlers.Take(index), .. _handlers.Skip(index + 1)];
            }
        }
    }

    /// <summary>Ends the waits that the message satisfies, then awaits the handlers in the order in which they were added.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Whether at least one handler, or wait, took the message without failing.</returns>
    public async ValueTask<bool> RaiseAsync(TMessage message)
    {
        MessageHandler<TMessage>[] handlers;
        MessageWait<TMessage>[] waits;
        lock (_gate)
        {
            _last = message;
            _hasLast = true;
            handlers = _handlers;
            waits = [.. _waits];
        }

        bool isTaken = false;
        foreach (MessageWait<TMessage> wait in waits)
        {
            isTaken |= wait.Offer(message);
        }

        foreach (MessageHandler<TMessage> handler in handlers)
        {
            try
            {
                await handler(message).ConfigureAwait(false);
                isTaken = true;
            }
            catch (Exception failure)
            {
                _application.ReportFailure(failure);
            }
        }

        return isTaken;
    }

    /// <summary>Waits for a message; <see cref="Last"/> counts too.</summary>
    /// <param name="predicate">Says whether a message is the awaited one; what it throws ends the wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first message that satisfies the predicate.</returns>
    /// <exception cref="RequestEndedException">The object was released, or the application shut down.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task<TMessage> WaitAsync(Func<TMessage, bool> predicate, CancellationToken cancellationToken = default)
    {
        MessageWait<TMessage> wait = new(predicate ?? throw new ArgumentNullException(nameof(predicate)));
        TMessage? last;
        bool hasLast;
        string? endReason;
        lock (_gate)
        {
            // Registered before the last message is looked at, so that none falls between.
            _waits.Add(wait);
            last = _last;
            hasLast = _hasLast;
            endReason = _endReason;
        }

        try
        {
            using CancellationTokenRegistration registration =
                cancellationToken.Register(() => wait.Cancel(cancellationToken), useSynchronizationContext: false);
            if (hasLast)
            {
                wait.Offer(last!);
            }

            if (endReason is not null)
            {
                wait.End(endReason);
            }

            return await wait.Task.ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
            {
                _waits.Remove(wait);
            }
        }
    }

    void IMessageWaits.End(string reason)
    {
        MessageWait<TMessage>[] waits;
        lock (_gate)
        {
            _endReason ??= reason;
            waits = [.. _waits];
        }

        foreach (MessageWait<TMessage> wait in waits)
        {
            wait.End(reason);
        }
    }
}
