using System.Threading.Channels;

namespace Tapi.Runtime;

public abstract partial class TapiApplication
{
    private readonly Channel<QueuedMessage> _queue =
        Channel.CreateUnbounded<QueuedMessage>(new UnboundedChannelOptions { SingleWriter = true });

    private readonly object _interpreting = new();
    private readonly AsyncLocal<bool> _isDispatching = new();

    /// <summary>
    /// Makes the typed message. Called on the dispatcher, never on the reader thread; for messages that are still queued at
    /// the shutdown, on the thread that shuts down.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <returns>The typed message, or <see langword="null"/> when it is unknown.</returns>
    protected abstract object? Interpret(in NativeMessage message);

    /// <summary>Finds the object whose events get a message.</summary>
    /// <param name="message">The message, already interpreted.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    protected virtual TapiObject? Find(in NativeMessage message) => null;

    /// <summary>Raises the typed event of the application itself; every message comes here, ahead of its object.</summary>
    /// <param name="message">The typed message.</param>
    /// <returns>Whether somebody took it.</returns>
    protected virtual ValueTask<bool> DeliverAsync(object message) => default;

    private async Task DispatchAllAsync()
    {
        _isDispatching.Value = true;
        RequestEndedException? error = null;
        try
        {
            while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                while (_queue.Reader.TryRead(out QueuedMessage queued))
                {
                    await DispatchAsync(queued).ConfigureAwait(false);
                }
            }
        }
        catch (RequestEndedException ended)
        {
            error = ended;
            ReportFailure(ended);
            EndWaits(ended.Reason);
        }

        _streams.Complete(error);
    }

    private async ValueTask DispatchAsync(QueuedMessage queued)
    {
        if (IsStale(queued))
        {
            Counters.AddUndeliveredMessage();
            return;
        }

        try
        {
            if (InterpretSafely(queued.Message) is { } message)
            {
                await DeliverAsync(queued.Message, message).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            ReportFailure(failure);
        }

        if (queued.Effect == MessageEffect.EndsDevice)
        {
            uint device = queued.Message.Device;
            nuint instance = queued.Message.CallbackInstance;
            EndObjects(
                one => one.HandleValue == device || (instance != 0 && one.Instance == instance),
                DescribeEnd(queued.Message));
            ForgetInstance(instance);
        }
    }

    private async ValueTask DeliverAsync(NativeMessage native, object message)
    {
        bool isTaken = _streams.Publish(message);
        try
        {
            isTaken |= await DeliverAsync(message).ConfigureAwait(false);
            if (Find(native) is { } target)
            {
                isTaken |= await target.DeliverAsync(message).ConfigureAwait(false);
            }
        }
        finally
        {
            if (message is IProxyRequestMessage { Request: { } request })
            {
                Settle(request, isTaken);
            }
        }
    }

    private static void Settle(ProxyRequest request, bool isTaken)
    {
        if (request.Owner.IsReleased)
        {
            request.Abandon();
        }
        else if (!isTaken)
        {
            request.AnswerUnheard();
        }
    }

    // Messages may point to native memory, which is there until the shutdown.
    private object? InterpretSafely(in NativeMessage native)
    {
        lock (_interpreting)
        {
            if (IsShutDown)
            {
                Counters.AddUndeliveredMessage();
                return null;
            }

            object? message = Interpret(native);
            if (message is null)
            {
                Counters.AddUnknownMessage();
            }

            return message;
        }
    }

    // So that proxy requests among them are registered, and answered before the shutdown.
    private void InterpretQueued()
    {
        while (_queue.Reader.TryRead(out QueuedMessage queued))
        {
            Counters.AddUndeliveredMessage();
            try
            {
                if (!IsStale(queued))
                {
                    Interpret(queued.Message);
                }
            }
            catch (Exception failure)
            {
                ReportFailure(failure);
            }
        }
    }

    // Before TAPI 2.0 a call could be announced by a message about itself; since then, its line announces it.
    private bool IsStale(in QueuedMessage queued) =>
        queued.Message.Device != 0
        && Objects.IsStale(
            queued.Message.Device,
            queued.Number,
            _instances.TryGetValue(queued.Message.CallbackInstance, out TapiVersion version) && version < TapiVersion.V2_0);

    private readonly record struct QueuedMessage(NativeMessage Message, MessageEffect Effect, long Number);
}
