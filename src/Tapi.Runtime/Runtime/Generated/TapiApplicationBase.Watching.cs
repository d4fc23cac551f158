using System.Diagnostics;
using Tapi.Runtime.Telemetry;

namespace Tapi.Runtime.Generated;

// How many messages wait, since when, and who holds them up.
public abstract partial class TapiApplicationBase : IMessageQueue
{
    private const int FewestLooks = 4;
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(1);

    private Timer? _watch;
    private int _arrivalCount;
    private int _deliveryCount;
    private int _isFlooded;
    private long _oldestArrival;
    private long _oldestDelivery;
    private long _handlingSince;
    private long _reportedHandling;
    private volatile object? _handled;

    string IMessageQueue.Name => _threadName;

    int IMessageQueue.Depth => Volatile.Read(ref _arrivalCount) + Volatile.Read(ref _deliveryCount);

    TimeSpan IMessageQueue.Age
    {
        get
        {
            var arrival = Interlocked.Read(ref _oldestArrival);
            var delivery = Interlocked.Read(ref _oldestDelivery);
            var oldest = arrival == 0 || delivery == 0 ? Math.Max(arrival, delivery) : Math.Min(arrival, delivery);
            return oldest == 0 ? TimeSpan.Zero : Since(oldest);
        }
    }

    private protected override void OnSlowHandlerThreshold() => Volatile.Read(ref _watch)?.Change(Look, Look);

    private TimeSpan Look
    {
        get
        {
            var look = TimeSpan.FromTicks(SlowHandlerThreshold.Ticks / FewestLooks);
            return SlowHandlerThreshold == Timeout.InfiniteTimeSpan || look > LongestLook ? LongestLook : look;
        }
    }

    private static TimeSpan Since(long timestamp) =>
        TimeSpan.FromSeconds((Stopwatch.GetTimestamp() - timestamp) / (double)Stopwatch.Frequency);

    private void StartWatching()
    {
        RuntimeMetrics.Add(this);
        _watch = new Timer(static state => ((TapiApplicationBase)state!).LookAtHandler(), this, Look, Look);
    }

    private void StopWatching()
    {
        RuntimeMetrics.Remove(this);
        _watch?.Dispose();
    }

    private void LookAtHandler()
    {
        var since = Interlocked.Read(ref _handlingSince);
        if (since == 0 || SlowHandlerThreshold == Timeout.InfiniteTimeSpan || Since(since) < SlowHandlerThreshold)
        {
            return;
        }

        if (Interlocked.Exchange(ref _reportedHandling, since) != since)
        {
            Counters.AddSlowHandler();
            var message = _handled;
            Report(
                new TimeoutException(
                    $"A handler of {message?.GetType().Name} has run for {Since(since).TotalSeconds:0} s; "
                    + $"{Volatile.Read(ref _deliveryCount)} messages wait for it."),
                this,
                message);
        }
    }

    private void BeginHandling(in Delivery delivery)
    {
        Interlocked.Exchange(ref _oldestDelivery, delivery.ReadAt);
        _handled = delivery.Message;
        Interlocked.Exchange(ref _handlingSince, Stopwatch.GetTimestamp());
    }

    private void EndHandling()
    {
        Interlocked.Exchange(ref _handlingSince, 0);
        Interlocked.Exchange(ref _oldestDelivery, 0);
        _handled = null;
        if (Interlocked.Decrement(ref _deliveryCount) < MessageLimit / 2)
        {
            Volatile.Write(ref _isFlooded, 0);
        }
    }

    /// <summary>Queues a message for the handlers, unless too many wait.</summary>
    private void Enqueue(in Delivery delivery)
    {
        if (Interlocked.Increment(ref _deliveryCount) <= MessageLimit)
        {
            _deliveries.Writer.TryWrite(delivery);
            return;
        }

        Interlocked.Decrement(ref _deliveryCount);
        if (delivery.Message is IProxyRequestMessage { Request: { } request })
        {
            request.AnswerUnheard();
        }

        AddDropped();
    }

    /// <summary>Queues a message that was read, unless too many wait that nobody has looked at.</summary>
    private void Enqueue(in Arrival arrival)
    {
        if (Interlocked.Increment(ref _arrivalCount) <= MessageLimit
            || arrival.Effect is MessageEffect.EndsDevice or MessageEffect.EndsApplication)
        {
            Interlocked.CompareExchange(ref _oldestArrival, arrival.ReadAt, 0);
            _arrivals.Writer.TryWrite(arrival);
            return;
        }

        Interlocked.Decrement(ref _arrivalCount);
        ProxyRequestIn(arrival)?.AnswerUnheard();
        AddDropped();
    }

    private void AddDropped()
    {
        Counters.AddDroppedMessage();
        if (Interlocked.Exchange(ref _isFlooded, 1) == 0)
        {
            Report(new InvalidOperationException($"{MessageLimit} messages wait to be handled: further ones are dropped."), this);
        }
    }
}
