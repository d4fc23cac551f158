using System.ComponentModel;
using Tapi.Runtime.Messages;
using Tapi.Runtime.Objects;
using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Generated;

/// <summary>The base of the generated classes of applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class TapiApplicationBase : TapiApplication, IMessageOwner
{
    private readonly string _threadName;
    private readonly MessageStreams _streams = new();
    private readonly object _sourceGate = new();
    private MessageSource? _lastSource;
    private MessageEnd? _messageEnd;

    /// <summary>Makes the application; nothing runs before <see cref="StartReader"/>.</summary>
    /// <param name="threadName">The name of the reader thread, for debuggers.</param>
    protected TapiApplicationBase(string threadName)
    {
        _threadName = threadName;
        Requests = new PendingRequests(new RequestContext(
            CreateException, failure => ReportFailure(failure), Counters, () => MessageBeingRead));
    }

    /// <summary>The native function that <see cref="ShutDownNative"/> calls, for messages.</summary>
    protected abstract string ShutDownFunction { get; }

    internal PendingRequests Requests { get; }

    internal ObjectTable Objects { get; } = new();

    internal HandleSignals Signals { get; } = new();

    /// <summary>Why no more messages come to anybody, or null.</summary>
    internal MessageEnd? MessageEnd => Volatile.Read(ref _messageEnd);

    object IMessageOwner.SourceGate => _sourceGate;

    MessageSource? IMessageOwner.LastSource
    {
        get => _lastSource;
        set => _lastSource = value;
    }

    MessageEnd? IMessageOwner.End => MessageEnd;

    /// <summary>How long disposing an object tries to release its handle.</summary>
    internal TimeSpan ReleasePatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Makes the exception for a failed function.</summary>
    /// <param name="function">The native function.</param>
    /// <param name="errorCode">Its negative result; any value.</param>
    /// <returns>The exception, not thrown.</returns>
    protected internal abstract TapiException CreateException(string function, int errorCode);

    /// <summary>Throws the application's exception for a negative result.</summary>
    /// <param name="function">The native function.</param>
    /// <param name="result">Its result.</param>
    /// <exception cref="TapiException"><paramref name="result"/> is negative.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ThrowIfFailed(string function, int result)
    {
        if (result < 0)
        {
            throw CreateException(function, result);
        }
    }

    void IMessageOwner.ReportFailure(Exception failure, object? message) => ReportFailure(failure, this, message);

    /// <summary>Returns a source of this application, and makes it when it is needed first.</summary>
    /// <typeparam name="TSender">The type of this application.</typeparam>
    /// <typeparam name="TMessage">The type of the messages.</typeparam>
    /// <param name="field">The field of the source.</param>
    /// <param name="sender">This application.</param>
    /// <returns>The source.</returns>
    protected static MessageSource<TSender, TMessage> Source<TSender, TMessage>(
        ref MessageSource<TSender, TMessage>? field, TSender sender)
        where TSender : TapiApplicationBase
        where TMessage : class => MessageSource.GetOrAdd(ref field, sender);

    /// <summary>Finds the source of the application that a message belongs to.</summary>
    /// <param name="message">The typed message.</param>
    /// <returns>The source, or <see langword="null"/>.</returns>
    protected virtual MessageSource? SourceOf(object message) => null;

    private protected override int CountRequests() => Requests.Count;

    private protected override int CountObjects() => Objects.Count;

    private protected override IAsyncEnumerable<T> StreamOf<T>(CancellationToken cancellationToken) =>
        new MessageStream<T>(
            _streams,
            typeof(IProxyRequestMessage).IsAssignableFrom(typeof(T)),
            MessageLimit,
            TooFarBehind<T>,
            cancellationToken);

    private static RequestEndedException TooFarBehind<T>() =>
        new(typeof(T).Name, "the reader of the stream fell too far behind");

    private void EndMessages(MessageEnd end)
    {
        Interlocked.CompareExchange(ref _messageEnd, end, null);
        MessageSource.EndAll(this, end);
        foreach (var one in LiveSnapshot())
        {
            MessageSource.EndAll(one, end);
        }

        _streams.Complete(end.Error);
    }
}
