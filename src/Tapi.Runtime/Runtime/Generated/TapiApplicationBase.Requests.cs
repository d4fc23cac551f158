using System.ComponentModel;
using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Generated;

public abstract partial class TapiApplicationBase
{
    /// <summary>Prepares a request; call the native function next.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="function">The native function, for messages.</param>
    /// <param name="handle">The handle that it is called on.</param>
    /// <param name="instance">The callback instance of the device, or 0.</param>
    /// <param name="memorySize">How many bytes of memory TAPI writes to, 0 or more.</param>
    /// <param name="read">Makes the result from that memory.</param>
    /// <param name="late">Takes a result that nobody waits for any more, on the thread pool; <see langword="null"/> drops it.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ObjectDisposedException">The application was shut down.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PendingCall<T> Begin<T>(
        string function, uint handle, nuint instance, int memorySize, ResultReader<T> read, Action<T>? late = null) =>
        Begin(Requests, function, handle, instance, memorySize, read, late, owner: null);

    /// <summary>The typed form of a message that completes a request.</summary>
    /// <typeparam name="T">The type of the message.</typeparam>
    /// <param name="message">The message as it came.</param>
    /// <returns>The typed message.</returns>
    /// <exception cref="InvalidCastException">It is another message.</exception>
    /// <exception cref="RequestEndedException">The object that it is about was released.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T TypedMessage<T>(in NativeMessage message)
        where T : class => (T)InterpretForRequest(message)!;

    internal static PendingCall<T> Begin<T>(
        PendingRequests requests, string function, uint handle, nuint instance, int memorySize, ResultReader<T> read, Action<T>? late,
        object? owner = null) =>
        new(requests, new ReplyRequest<T>(
            requests,
            function,
            handle,
            instance,
            owner,
            read is null ? throw new ArgumentNullException(nameof(read)) : requests.Allocate(memorySize),
            read,
            late));

    internal static PendingCall<T> BeginUntil<T>(
        PendingRequests requests, string function, MessageKey key, nuint instance, int memorySize, CompletionReader<T> read,
        object? owner = null) =>
        new(requests, new MessageRequest<T>(
            requests,
            function,
            key,
            instance,
            owner,
            read is null ? throw new ArgumentNullException(nameof(read)) : requests.Allocate(memorySize),
            read));
}
