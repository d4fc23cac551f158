using System.Diagnostics;
using Tapi.Runtime.Threads;

namespace Tapi.Runtime.Generated;

public abstract partial class TapiApplicationBase
{
    private const int MostReadFailures = 16;
    private const int LongestPause = 256;
    private const string Reinitialize = "the telephony system asked the application to initialize again";

    private readonly ManualResetEventSlim _stopping = new();
    private long _messageBeingRead;
    private Action<TimeSpan>? _pause;
    private Thread? _reader;
    private Task _dispatching = Task.CompletedTask;

    /// <summary>The number of the message that the reader waits for, or is working on.</summary>
    internal long MessageBeingRead => Interlocked.Read(ref _messageBeingRead);

    /// <summary>Waits after a failure to read; the shutdown ends the wait.</summary>
    internal Action<TimeSpan> Pause
    {
        get => _pause ?? (pause => _stopping.Wait(pause));
        set => _pause = value;
    }

    /// <summary>The native function that <see cref="ReadMessage"/> calls, for messages.</summary>
    protected abstract string ReadFunction { get; }

    /// <summary>Waits for the next message, without a timeout. Called on the reader thread only.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Negative when there is none: the application was shut down, or reading failed.</returns>
    protected abstract int ReadMessage(out NativeMessage message);

    /// <summary>Says what a message means to the pending requests. Called on the reader thread: it must be quick.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Its effect.</returns>
    protected abstract MessageEffect Classify(in NativeMessage message);

    /// <summary>Starts the reader, a background thread. Call it once, after the native initialization succeeded.</summary>
    /// <exception cref="InvalidOperationException">It was started before.</exception>
    /// <exception cref="ObjectDisposedException">The application was shut down.</exception>
    protected void StartReader()
    {
        lock (_shutDownGate)
        {
            if (IsShutDown)
            {
                throw new ObjectDisposedException(_threadName);
            }

            if (_reader is not null)
            {
                throw new InvalidOperationException("The reader was started before.");
            }

            _reader = new Thread(Read) { IsBackground = true, Name = _threadName };

            // Neither the thread nor the handlers belong to whatever operation opened the application.
            AsyncFlowControl? flow = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
            try
            {
                _dispatching = Task.WhenAll(Background.Run(TakeArrivalsAsync), Background.Run(HandleDeliveriesAsync));
                _reader.Start();
                StartWatching();
            }
            finally
            {
                flow?.Undo();
            }
        }
    }

    private void Read()
    {
        var failures = 0;
        while (!IsShutDown)
        {
            Exception failure;
            try
            {
                ExpectMessage();
                var result = ReadMessage(out var message);
                if (result >= 0)
                {
                    failures = 0;
                    TakeRead(message);
                    continue;
                }

                failure = CreateException(ReadFunction, result);
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }

            if (IsShutDown)
            {
                return;
            }

            Counters.AddReadFailure();
            if (++failures >= MostReadFailures)
            {
                StopReading(failure);
                return;
            }

            // Doubled up to a quarter of a second: about two seconds in all, and no spinning.
            Pause(TimeSpan.FromMilliseconds(Math.Min(1 << (failures - 1), LongestPause)));
        }
    }

    private void StopReading(Exception failure)
    {
        var reason = $"messages can no longer be read: {failure.Message}";
        var ended = new RequestEndedException(_threadName, reason);
        Requests.Stop(reason);
        MarkLost(reason);
        Complete(ended);
        _arrivals.Writer.TryComplete(ended);
    }

    /// <summary>The reader is about to read. Counted ahead: a handle may be released between the native read and the next line.</summary>
    internal void ExpectMessage() => Interlocked.Increment(ref _messageBeingRead);

    /// <summary>Takes the message that was read: it completes a request, or is queued for the first loop.</summary>
    internal void TakeRead(in NativeMessage message)
    {
        Interlocked.Exchange(ref _messagesRead, _messageBeingRead);
        Interlocked.Increment(ref _settling);
        try
        {
            Take(message);
        }
        finally
        {
            Interlocked.Exchange(ref _messagesTaken, _messageBeingRead);
            Interlocked.Decrement(ref _settling);
        }
    }

    private void Take(in NativeMessage message)
    {
        var effect = Classify(message);
        switch (effect)
        {
            case MessageEffect.Reply:
                // A LONG, whether it came zero- or sign-extended.
                Requests.Complete(unchecked((uint)message.Param1), unchecked((int)(uint)message.Param2));
                return;
            case MessageEffect.EndsDevice:
                Requests.End(message.Device, message.CallbackInstance, DescribeEnd(message));
                break;
            case MessageEffect.EndsApplication:
                Requests.EndAll(Reinitialize);
                MarkLost(Reinitialize);
                break;
            default:
                Requests.Complete(message, _messageBeingRead, isCanceled: effect == MessageEffect.CancelsRequest);
                break;
        }

        Signals.Signal(message.Device);
        var arrival = new Arrival(message, effect, _messageBeingRead, Stopwatch.GetTimestamp());
        if (IsShutDown)
        {
            Drop(arrival);
            return;
        }

        Interlocked.Exchange(ref _lastQueued, arrival.Number);
        Enqueue(arrival);
    }

    private string DescribeEnd(NativeMessage message)
    {
        var ended = Objects.OfHandle(message.Device)
            .Cast<TapiObjectBase>()
            .FirstOrDefault(one => one.OwnsInstance || message.CallbackInstance == 0);
        return $"the {ended?.Kind ?? "device"} was closed";
    }
}
