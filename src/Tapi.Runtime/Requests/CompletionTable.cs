using System.ComponentModel;

namespace Tapi.Runtime;

/// <summary>
/// The requests that return zero at once and end with a message of their own, such as the gathering of digits. TAPI has no
/// identifier for them: on one handle they end in the order in which they were made.
/// </summary>
public sealed class CompletionTable
{
    private readonly object _gate = new();
    private readonly RequestContext _context;
    private readonly BlockCounter _blocks;
    private readonly List<Completion> _waiting = [];
    private readonly List<Completion> _unreachable = [];
    private string? _closeReason;
    private bool _mayFree;

    internal CompletionTable(RequestContext context, BlockCounter blocks)
    {
        _context = context;
        _blocks = blocks;
    }

    /// <summary>How many requests wait for their message.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Prepares a request; call the native function next. Its message may come before the function returns.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="function">The native function, for messages.</param>
    /// <param name="handle">The handle that the message will be about.</param>
    /// <param name="instance">The callback instance of its device; 0 when there is none.</param>
    /// <param name="messageId">The number of the message that ends it.</param>
    /// <param name="memorySize">How many bytes of memory TAPI writes to, 0 or more.</param>
    /// <param name="read">Makes the result out of that memory and the message.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ObjectDisposedException">The application was shut down.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public unsafe PendingCompletion<T> Begin<T>(
        string function, uint handle, nuint instance, uint messageId, int memorySize, CompletionReader<T> read)
    {
        if (read is null)
        {
            throw new ArgumentNullException(nameof(read));
        }

        NativeBlock? memory = memorySize == 0 ? null : new NativeBlock(memorySize, _blocks);
        Completion completion = new(handle, messageId);
        Request<T> request = new(
            _context, function, handle, instance, memory, block => read(block, completion.Message), late: null);
        completion.Request = request;
        lock (_gate)
        {
            if (_closeReason is null)
            {
                _waiting.Add(completion);
                return new PendingCompletion<T>(this, completion, request);
            }
        }

        request.Free();
        throw new ObjectDisposedException(function, "The application was shut down.");
    }

    /// <summary>Ends the oldest request that waits for a message; called on the reader thread.</summary>
    internal void Complete(in NativeMessage message)
    {
        Completion? completion;
        lock (_gate)
        {
            (uint device, uint id) = (message.Device, message.Id);
            completion = _waiting.Find(one => one.Handle == device && one.MessageId == id);
            if (completion is null)
            {
                return;
            }

            _waiting.Remove(completion);
            completion.Message = message;
        }

        completion.Request!.Complete(0);
    }

    internal void End(uint handle, nuint instance, string reason) =>
        EndWhere(completion => completion.Request!.Concerns(handle, instance), reason);

    internal void EndAll(string reason) => EndWhere(static _ => true, reason);

    internal void Close(string reason, bool mayFree)
    {
        lock (_gate)
        {
            _closeReason ??= reason;
            _mayFree = mayFree;
        }

        EndAll(reason);
        if (!mayFree)
        {
            return;
        }

        List<Completion> ended;
        lock (_gate)
        {
            // Those whose function has not returned yet free their memory when it does.
            ended = _unreachable.FindAll(static one => one.HasReturned);
            _unreachable.RemoveAll(static one => one.HasReturned);
        }

        foreach (Completion completion in ended)
        {
            completion.Request!.Free();
        }
    }

    /// <summary>The function has returned, and the message will come, unless there was a shutdown meanwhile.</summary>
    internal void Return(Completion completion)
    {
        lock (_gate)
        {
            completion.HasReturned = true;
            if (!_mayFree || !_unreachable.Remove(completion))
            {
                return;
            }
        }

        completion.Request!.Free();
    }

    /// <summary>The function failed, or was never called: no message will come. Gives whether the request was still waiting.</summary>
    internal bool Remove(Completion completion)
    {
        lock (_gate)
        {
            completion.HasReturned = true;
            if (_waiting.Remove(completion))
            {
                return true;
            }

            if (!_unreachable.Remove(completion))
            {
                return false;
            }
        }

        // Its wait has ended before; now nobody can write to its memory any more.
        completion.Request!.Free();
        return false;
    }

    // The handle is void: the message will not come, but TAPI may still hold the memory until the shutdown.
    private void EndWhere(Predicate<Completion> isMeant, string reason)
    {
        List<Completion> ended;
        lock (_gate)
        {
            ended = _waiting.FindAll(isMeant);
            _waiting.RemoveAll(isMeant);
            _unreachable.AddRange(ended);
        }

        foreach (Completion completion in ended)
        {
            completion.Request!.End(reason);
        }
    }

    /// <summary>A request with the message that it waits for.</summary>
    internal sealed class Completion(uint handle, uint messageId)
    {
        public uint Handle { get; } = handle;

        public uint MessageId { get; } = messageId;

        public Request? Request { get; set; }

        /// <summary>Whether the native function has returned. Before that, it may write to the memory even after a shutdown.</summary>
        public bool HasReturned { get; set; }

        public NativeMessage Message { get; set; }
    }
}
