using System.ComponentModel;

namespace Tapi.Runtime;

/// <summary>The requests of one application: matches replies to them, in whichever order reply and call return come.</summary>
/// <remarks>All members may be used from any thread. No lock is held while native or foreign code runs.</remarks>
public sealed partial class RequestTable
{
    private readonly object _gate = new();
    private readonly RequestContext _context;
    private readonly Dictionary<uint, Request> _waiting = [];
    private readonly List<Request> _unreachable = [];
    private readonly CallsInFlight _inFlight;
    private string? _stopReason;
    private bool _isClosed;
    private bool _mayFree = true;

    internal RequestTable(RequestContext context)
    {
        _context = context;
        _inFlight = new CallsInFlight(context.Counters);
    }

    /// <summary>How many requests await a reply, those included whose wait has ended.</summary>
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

    internal BlockCounter Blocks { get; } = new();

    /// <summary>Whether a call has not returned yet that may bring an object, of which messages may tell already.</summary>
    internal bool MayBringObject
    {
        get
        {
            lock (_gate)
            {
                return _inFlight.Requests.Any(static request => request.BringsObject);
            }
        }
    }

    internal int ParkedCount
    {
        get
        {
            lock (_gate)
            {
                return _inFlight.ParkedCount;
            }
        }
    }

    /// <summary>Prepares a request; call the native function next.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="function">The native function, for messages.</param>
    /// <param name="handle">The handle that it is called on.</param>
    /// <param name="instance">The callback instance of the device, or 0.</param>
    /// <param name="memorySize">How many bytes of memory TAPI writes to, 0 or more.</param>
    /// <param name="read">Makes the result out of that memory.</param>
    /// <param name="late">Takes a result whose waiter has gone, on the thread pool; <see langword="null"/> drops it.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ObjectDisposedException">The application was shut down.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PendingCall<T> Begin<T>(
        string function,
        uint handle,
        nuint instance,
        int memorySize,
        ResultReader<T> read,
        Action<T>? late = null)
    {
        if (memorySize < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(memorySize), memorySize, "A size is not negative.");
        }

        NativeBlock? memory = memorySize == 0 ? null : new NativeBlock(memorySize, Blocks);
        Request<T> request = new(
            _context, function, handle, instance, memory, read ?? throw new ArgumentNullException(nameof(read)), late);
        lock (_gate)
        {
            if (!_isClosed)
            {
                _inFlight.Add(request);
                return new PendingCall<T>(this, request);
            }
        }

        request.Free();
        throw new ObjectDisposedException(function, "The application was shut down.");
    }

    /// <summary>Takes a reply.</summary>
    /// <param name="requestId">The request that it is for; unknown ones are kept for calls in flight, or counted.</param>
    /// <param name="result">Negative: the error. Otherwise the request succeeded.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Complete(uint requestId, int result)
    {
        Request? request;
        lock (_gate)
        {
            if (!_waiting.TryGetValue(requestId, out request))
            {
                _inFlight.Park(requestId, result);
                return;
            }

            _waiting.Remove(requestId);
        }

        request.Complete(result);
    }

    internal void Start(Request request, int result)
    {
        bool isOver = result <= 0;
        bool isUnanswerable = false;
        Request? outlived = null;
        string? stopReason;
        lock (_gate)
        {
            stopReason = _stopReason;
            if (!isOver && _inFlight.TryTake(request, (uint)result, out int parked))
            {
                result = parked;
                isOver = true;
            }
            else if (!isOver && _isClosed)
            {
                isUnanswerable = true;
            }
            else if (!isOver)
            {
                outlived = Await((uint)result, request);
            }

            if (!isOver)
            {
                _inFlight.Remove(request);
            }
        }

        outlived?.End("its request id was given to another request");
        if (isOver)
        {
            // In flight until its object is there: messages about that object may come first.
            request.Complete(result);
            lock (_gate)
            {
                _inFlight.Remove(request);
            }
        }
        else if (stopReason is not null)
        {
            request.End(stopReason);
        }

        if (isUnanswerable && _mayFree)
        {
            request.Free();
        }
    }

    internal void Forget(Request request)
    {
        lock (_gate)
        {
            _inFlight.Remove(request);
        }

        request.Free();
    }

    // Gives the request that had the id before. TAPI may still write its memory: it is kept until the shutdown.
    private Request? Await(uint requestId, Request request)
    {
        if (_waiting.TryGetValue(requestId, out Request? outlived))
        {
            _unreachable.Add(outlived);
        }

        _waiting[requestId] = request;
        return outlived;
    }
}
