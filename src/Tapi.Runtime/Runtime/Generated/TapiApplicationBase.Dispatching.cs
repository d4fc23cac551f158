using System.Threading.Channels;

namespace Tapi.Runtime.Generated;

public abstract partial class TapiApplicationBase
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
    protected virtual TapiObjectBase? Find(in NativeMessage message) => null;

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
        try
        {
            if (InterpretSafely(queued, out TapiObjectBase? target) is { } message)
            {
                await DeliverAsync(message, target).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            ReportFailure(failure);
        }

        if (queued.Effect == MessageEffect.EndsDevice && !IsStale(queued))
        {
            uint device = queued.Message.Device;
            nuint instance = queued.Message.CallbackInstance;
            EndObjects(
                one => one.HandleValue == device || (instance != 0 && one.Instance == instance),
                DescribeEnd(queued.Message));
            ForgetInstance(instance);
        }
    }

    private async ValueTask DeliverAsync(object message, TapiObjectBase? target)
    {
        bool isTaken = _streams.Publish(message);
        try
        {
            isTaken |= await DeliverAsync(message).ConfigureAwait(false);
            if (target is not null)
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

    // Messages may point to native memory, which is there until the shutdown. An object that is released while its message
    // is looked at would be made anew.
    private object? InterpretSafely(in QueuedMessage queued, out TapiObjectBase? target)
    {
        target = null;
        lock (_interpreting)
        {
            if (IsShutDown || IsStale(queued))
            {
                Counters.AddUndeliveredMessage();
                return null;
            }

            object? message = Interpret(queued.Message);
            if (message is null)
            {
                Counters.AddUnknownMessage();
                return null;
            }

            target = Find(queued.Message);
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

    // A message about a handle may be the first to tell of it: while the function that brings it has not returned, and before
    // TAPI 2.0, where no message of the line announced a call.
    private bool IsStale(in QueuedMessage queued) =>
        queued.Message.Device != 0
        && Objects.IsStale(
            queued.Message.Device,
            queued.Number,
            queued.MayIntroduce
                || (_instances.TryGetValue(queued.Message.CallbackInstance, out TapiVersion version) && version < TapiVersion.V2_0));

    private readonly record struct QueuedMessage(NativeMessage Message, MessageEffect Effect, long Number, bool MayIntroduce);
}
