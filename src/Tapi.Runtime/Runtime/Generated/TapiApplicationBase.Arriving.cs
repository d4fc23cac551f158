using System.Threading.Channels;

namespace Tapi.Runtime.Generated;

// The first stage: a message gets its type and object, and waits and streams see it, however long handlers take.
public abstract partial class TapiApplicationBase
{
    private readonly Channel<Arrival> _arrivals =
        Channel.CreateUnbounded<Arrival>(new UnboundedChannelOptions { SingleWriter = true });

    private readonly object _interpreting = new();
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
                while (_arrivals.Reader.TryRead(out var arrival))
                {
                    Take(arrival);
                }
            }
        }
        catch (RequestEndedException ended)
        {
            ReportFailure(ended);
            EndMessages(new MessageEnd(ended.Reason, ended));
        }

        _deliveries.Writer.TryComplete();
    }

    private void Take(in Arrival arrival)
    {
        try
        {
            if (InterpretSafely(arrival) is { } delivery)
            {
                var isTaken = _streams.Publish(delivery.Message);
                isTaken |= delivery.OfApplication?.Arrive(delivery.Message) == true;
                isTaken |= delivery.OfTarget?.Arrive(delivery.Message) == true;
                _deliveries.Writer.TryWrite(delivery with { IsTaken = isTaken });
            }
        }
        catch (Exception failure)
        {
            ReportFailure(failure);
        }

        if (arrival.Effect == MessageEffect.EndsDevice && !IsStale(arrival))
        {
            EndDevice(arrival.Message);
        }
    }

    private void EndDevice(NativeMessage message)
    {
        var device = message.Device;
        var instance = message.CallbackInstance;
        EndObjects(
            one => one.HandleValue == device || (instance != 0 && one.Instance == instance),
            DescribeEnd(message),
            isByMessage: true);
        ForgetInstance(instance);
    }

    // Messages may point to native memory, which is there until the shutdown. An object that is released while its message
    // is looked at would be made anew.
    private Delivery? InterpretSafely(in Arrival arrival)
    {
        lock (_interpreting)
        {
            if (IsShutDown || IsStale(arrival))
            {
                Counters.AddUndeliveredMessage();
                return null;
            }

            var message = Interpret(arrival.Message);
            if (message is null)
            {
                Counters.AddUnknownMessage();
                return null;
            }

            var target = Find(arrival.Message);
            return new Delivery(message, target, SourceOf(message), target?.SourceOf(message), IsTaken: false);
        }
    }

    // A message about a handle may be the first one that mentions it: while the function that brings it has not returned, and before
    // TAPI 2.0, where no message of the line announced a call.
    private bool IsStale(in Arrival arrival) =>
        arrival.Message.Device != 0
        && Objects.IsStale(
            arrival.Message.Device,
            arrival.Number,
            arrival.MayIntroduce || IsBeforeNewCallMessages(arrival.Message.CallbackInstance));

    private readonly record struct Arrival(NativeMessage Message, MessageEffect Effect, long Number, bool MayIntroduce);
}
