using System.Threading.Channels;

namespace Tapi.Runtime.Generated;

// The first stage: a message gets its type and object, and waits and streams see it, however long handlers take.
public abstract partial class TapiApplicationBase
{
    private readonly Channel<Arrival> _arrivals =
        Channel.CreateUnbounded<Arrival>(new UnboundedChannelOptions());

    private readonly AsyncLocal<bool> _isDispatching = new();

    /// <summary>
    /// Makes the typed message. Called on the dispatcher, never on the reader thread; for messages that are still queued at
    /// the shutdown, on the thread that shuts down.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <returns>The typed message, or <see langword="null"/> when it is unknown.</returns>
    protected abstract object? Interpret(in NativeMessage message);

    /// <summary>Finds the object that a message is about.</summary>
    /// <param name="message">The message, already interpreted.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    protected virtual TapiObjectBase? Find(in NativeMessage message) => null;

    private async Task TakeArrivalsAsync()
    {
        _isDispatching.Value = true;
        try
        {
            while (await _arrivals.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                TakeQueued();
            }
        }
        catch (RequestEndedException ended)
        {
            ReportFailure(ended);
            EndMessages(new MessageEnd(ended.Reason, ended));
        }

        _deliveries.Writer.TryComplete();
    }

    /// <summary>Looks at the messages that were read: the first loop, once.</summary>
    internal void TakeQueued()
    {
        while (TryTakeNext(out var arrival, out var delivery))
        {
            Deliver(arrival, delivery);
        }

        Interlocked.Exchange(ref _oldestArrival, 0);
    }

    // Messages that waited for their object come ahead of the next one: between looking for them and interpreting it no object is made.
    private bool TryTakeNext(out Arrival arrival, out Delivery? delivery)
    {
        delivery = null;
        lock (_interpreting)
        {
            if (!TryTakeEarlier(out arrival))
            {
                if (!_arrivals.Reader.TryRead(out arrival))
                {
                    return false;
                }

                Interlocked.Add(ref _arrivalCount, arrival.Number == 0 ? 0 : -1);
            }

            if (arrival.Number == 0)
            {
                return true;
            }

            Interlocked.Exchange(ref _oldestArrival, arrival.ReadAt);
            if (!IsShutDown)
            {
                delivery = InterpretSafely(arrival);
                return true;
            }
        }

        Drop(arrival);
        return true;
    }

    private void Deliver(in Arrival arrival, in Delivery? interpreted)
    {
        if (interpreted is not { } delivery)
        {
            return;
        }

        try
        {
            var isTaken = _streams.Publish(delivery.Message);
            isTaken |= delivery.OfApplication?.Arrive(delivery.Message) == true;
            isTaken |= delivery.OfTarget?.Arrive(delivery.Message) == true;
            Enqueue(delivery with { IsTaken = isTaken });
        }
        catch (Exception failure)
        {
            ReportFailure(failure);
        }

        switch (arrival.Effect)
        {
            case MessageEffect.EndsDevice:
                EndDevice(arrival.Message);
                break;
            case MessageEffect.EndsWaits:
                delivery.Target?.EndWaits();
                break;
        }
    }

    private void EndDevice(in NativeMessage message)
    {
        var reason = DescribeEnd(message);
        var instance = message.CallbackInstance;
        foreach (var one in Objects.OfHandle(message.Device))
        {
            if (instance == 0 || one.Instance == instance)
            {
                EndByMessage((TapiObjectBase)one, reason);
            }
        }

        foreach (var one in instance == 0 ? [] : Objects.OfInstance(instance))
        {
            EndByMessage((TapiObjectBase)one, reason);
        }

        ForgetInstance(instance);
    }

    private static void EndByMessage(TapiObjectBase ended, string reason)
    {
        ended.IsEndedByMessage = true;
        ended.AbandonProxyRequests();
        ended.MarkReleased(reason);
    }

    private readonly record struct Arrival(NativeMessage Message, MessageEffect Effect, long Number, long ReadAt);
}
