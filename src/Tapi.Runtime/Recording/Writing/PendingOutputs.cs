using Tapi.Recording.Signatures;

namespace Tapi.Recording.Writing;

/// <summary>A call whose outputs TAPI writes after it has returned.</summary>
internal sealed record PendingOutput(ulong Call, RecordedFunction Function, nint[] Arguments);

/// <summary>
/// The calls whose outputs are still to come. Their memory is looked at only when the message comes that says it was written. What is
/// forgotten costs a few bytes of the record; what is remembered too long could be memory that is gone.
/// </summary>
internal sealed class PendingOutputs
{
    private const int Most = 65_536;

    private readonly object _lock = new();
    private readonly Dictionary<(bool IsPhone, uint Request), PendingOutput> _requests = [];
    private readonly Dictionary<(uint Message, uint Handle), Queue<PendingOutput>> _messages = [];
    private readonly Dictionary<(bool IsPhone, uint Request), (ulong Message, bool HasFailed)> _early = [];
    private int _running;

    /// <summary>A function that ends with a reply is about to be called: its reply may come first.</summary>
    public void Begin(RecordedFunction function)
    {
        if (function.Signature.Ending == FunctionEnding.Reply)
        {
            lock (_lock)
            {
                _running++;
            }
        }
    }

    /// <summary>
    /// A function has returned. Returns the message that had ended it before that; null where its outputs are still to come, or have
    /// been written.
    /// </summary>
    public (ulong Message, bool HasFailed)? Returned(PendingOutput call, int result)
    {
        var signature = call.Function.Signature;
        lock (_lock)
        {
            if (signature.Ending == FunctionEnding.Message && result >= 0 && HasRoom(call))
            {
                Queue((signature.CompletedBy, (uint)call.Arguments[0])).Enqueue(call);
            }

            if (signature.Ending != FunctionEnding.Reply)
            {
                return null;
            }

            var key = (signature.IsPhone, (uint)result);
            var isEarly = _early.TryGetValue(key, out var message) && result > 0;
            if (isEarly)
            {
                _early.Remove(key);
            }
            else if (result > 0 && HasRoom(call) && _requests.Count < Most)
            {
                _requests[key] = call;
            }

            if (--_running == 0)
            {
                _early.Clear();
            }

            return isEarly ? message : null;
        }
    }

    /// <summary>Takes the call that a reply ends. A reply that is too early waits for its call.</summary>
    public PendingOutput? Replied(bool isPhone, uint request, ulong message, bool hasFailed)
    {
        lock (_lock)
        {
            var key = (isPhone, request);
            if (_requests.TryGetValue(key, out var call))
            {
                _requests.Remove(key);
                return call;
            }

            if (_running > 0)
            {
                _early[key] = (message, hasFailed);
            }

            return null;
        }
    }

    /// <summary>Takes the oldest call that a message about a handle ends.</summary>
    public PendingOutput? Heard(uint message, uint handle)
    {
        lock (_lock)
        {
            return _messages.TryGetValue((message, handle), out var calls) && calls.Count > 0 ? calls.Dequeue() : null;
        }
    }

    /// <summary>A handle is no longer valid, and perhaps others that belong to it.</summary>
    public void Forget(RecordedFunction function, uint handle)
    {
        lock (_lock)
        {
            var isPhone = function.Signature.IsPhone;
            var gone = _requests
                .Where(pair => pair.Key.IsPhone == isPhone
                    && (function.EndsApplication || (uint)pair.Value.Arguments[0] == handle))
                .Select(pair => pair.Key)
                .ToList();
            foreach (var key in gone)
            {
                _requests.Remove(key);
            }

            // Which calls are on a line is not known here: when a line closes, any of the calls may be gone.
            var calls = _messages.Keys.Where(key => !function.EndsCall || key.Handle == handle).ToList();
            foreach (var key in calls)
            {
                _messages.Remove(key);
            }
        }
    }

    private static bool HasRoom(PendingOutput call)
    {
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Function.Signature.Parameters[i].IsOutput && call.Arguments[i] != 0)
            {
                return true;
            }
        }

        return false;
    }

    private Queue<PendingOutput> Queue((uint Message, uint Handle) key)
    {
        if (!_messages.TryGetValue(key, out var queue))
        {
            _messages[key] = queue = new Queue<PendingOutput>();
        }

        return queue;
    }
}
