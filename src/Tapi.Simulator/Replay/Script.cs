using System.Globalization;
using System.Runtime.InteropServices;
using Tapi.Recording;
using Tapi.Recording.Signatures;
using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Replay;

/// <summary>How far a record was played. All members may be used from any thread.</summary>
internal sealed unsafe class Script : IDisposable
{
    private readonly object _lock = new();
    private readonly PlayedCalls _calls;
    private readonly Dictionary<(bool IsPhone, bool IsCallback, ulong Source), Inbox> _inboxes = [];
    private readonly HashSet<(bool IsPhone, uint Application)> _shutDown = [];
    private readonly Dictionary<ulong, nint[]> _pending = [];
    private readonly Dictionary<ulong, nint> _instances = [];
    private readonly NativeCopies _requests = new();
    private readonly Action<ulong, string, string> _tell;
    private readonly SessionRecord _record;
    private readonly Clock _clock;
    private bool _isDisposed;

    public Script(SessionRecord record, bool isTimed, TimeSpan patience, Action<ulong, string, string> tell)
    {
        _record = record;
        _tell = tell;
        _clock = new Clock(isTimed, patience);
        _calls = new PlayedCalls(record.Entries.OfType<RecordedCall>().Where(call => call.Function.Ending != FunctionEnding.Reads));
        foreach (var entry in record.Entries)
        {
            if (Inbox.KeyOf(entry) is { } key)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_inboxes, key, out _) ??= new Inbox()).Add(entry);
            }
        }
    }

    public IReadOnlyList<RecordedEntry> Unplayed
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls.Unplayed.Concat(_inboxes.Values.SelectMany(inbox => inbox.Unplayed)).OrderBy(entry => entry.Number)];
            }
        }
    }

    /// <summary>Returns the function's result; null where the program does something else than in the record.</summary>
    public int? Run(FunctionSignature function, nint[] arguments) =>
        function.Ending == FunctionEnding.Reads ? Read(function, arguments) : Call(function, arguments);

    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            Monitor.PulseAll(_lock);
            _requests.Dispose();
        }
    }

    private int? Call(FunctionSignature function, nint[] arguments)
    {
        lock (_lock)
        {
            if (_calls.Take(function.Name, arguments, _record is { HasPins: true, HasUserUserData: true }, out var reason) is not { } call)
            {
                _tell(_calls.Next, function.Name, reason);
                return null;
            }

            Monitor.PulseAll(_lock);
            Remember(call, arguments);
            if (call.Completion is not null && call.Result >= 0)
            {
                _pending[call.Number] = arguments;
                return call.Result;
            }

            if (Outputs.Write(call, arguments) is { } unfit)
            {
                _tell(call.Number, function.Name, unfit);
                return null;
            }

            Initialized(call, arguments);
            return call.Result;
        }
    }

    // What the program chose itself, and gets back with messages.
    private void Remember(RecordedCall call, nint[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (call.Arguments[i].Parameter is { Shape: ParameterShape.Pointer, Name: "dwCallbackInstance" })
            {
                _instances[call.Arguments[i].Value] = arguments[i];
            }
        }

        if (call.Result >= 0 && call.Function.Name is "lineShutdown" or "phoneShutdown")
        {
            _shutDown.Add((call.Function.IsPhone, (uint)arguments[0]));
        }
    }

    private void Initialized(RecordedCall call, nint[] arguments)
    {
        var callback = call.Function.Parameters.ToList().FindIndex(parameter => parameter.Shape == ParameterShape.Callback);
        if (callback < 0 || call.Result < 0)
        {
            return;
        }

        _shutDown.Remove((call.Function.IsPhone, *(uint*)arguments[0]));
        if (arguments[callback] != 0 && _inboxes.TryGetValue((call.Function.IsPhone, true, call.Number), out var inbox))
        {
            var target = arguments[callback];
            new Thread(() => CallBack(inbox, target)) { IsBackground = true, Name = "TAPI replay" }.Start();
        }
    }

    private void CallBack(Inbox inbox, nint target)
    {
        while (Next(inbox, Timeout.InfiniteTimeSpan, () => false) is RecordedMessage message)
        {
            LINEMESSAGE played;
            lock (_lock)
            {
                played = Play(message);
            }

            ((delegate* unmanaged[Stdcall]<uint, uint, nuint, nuint, nuint, nuint, void>)target)(
                played.hDevice, played.dwMessageID, played.dwCallbackInstance, played.dwParam1, played.dwParam2, played.dwParam3);
        }
    }

    private int? Read(FunctionSignature function, nint[] arguments)
    {
        var application = (function.IsPhone, (uint)arguments[0]);
        var timeout = (uint)arguments[2] == uint.MaxValue ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds((uint)arguments[2]);
        Inbox inbox;
        lock (_lock)
        {
            var key = (function.IsPhone, false, (ulong)(uint)arguments[0]);
            inbox = CollectionsMarshal.GetValueRefOrAddDefault(_inboxes, key, out _) ??= new Inbox();
        }

        switch (Next(inbox, timeout, () => _shutDown.Contains(application)))
        {
            case RecordedMessage message:
                lock (_lock)
                {
                    *(LINEMESSAGE*)arguments[1] = Play(message);
                }

                return 0;
            case RecordedCall failed:
                return failed.Result;
            default:
                lock (_lock)
                {
                    var isOver = _isDisposed || _shutDown.Contains(application);
                    return function.IsPhone
                        ? (int)(isOver ? PhoneError.InvalidAppHandle : PhoneError.OperationFailed)
                        : (int)(isOver ? LineError.InvalidAppHandle : LineError.OperationFailed);
                }
        }
    }

    // Waits for the next entry whose moment has come; null when the time is over.
    private RecordedEntry? Next(Inbox inbox, TimeSpan timeout, Func<bool> isOver)
    {
        var end = _clock.After(timeout);
        lock (_lock)
        {
            while (!_isDisposed)
            {
                var next = inbox.Next;
                var wait = end - _clock.Now;
                if (next is not null)
                {
                    if (_clock.WaitFor(next, isBlocked: _calls.Next < next.Number) is var rest && rest <= TimeSpan.Zero)
                    {
                        Overdue(next);
                        inbox.Take();
                        return next;
                    }

                    wait = rest < wait ? rest : wait;
                }

                if (isOver() || end <= _clock.Now)
                {
                    return null;
                }

                Monitor.Wait(_lock, wait > Clock.Longest ? Clock.Longest : wait);
            }

            return null;
        }
    }

    private void Overdue(RecordedEntry next)
    {
        if (_calls.Next < next.Number && _calls.Unplayed.First() is var missing)
        {
            _tell(
                missing.Number,
                missing.Function.Name,
                string.Create(CultureInfo.InvariantCulture, $"the program did not call it before entry {next.Number} came"));
            _calls.GiveUpBefore(next.Number);
        }
    }

    private LINEMESSAGE Play(RecordedMessage message)
    {
        foreach (var call in _calls.EndedBy(message))
        {
            if (_pending.Remove(call.Number, out var arguments) && Outputs.Write(call, arguments) is { } unfit)
            {
                _tell(call.Number, call.Function.Name, unfit);
            }
        }

        return new LINEMESSAGE
        {
            hDevice = message.Device,
            dwMessageID = message.Id,
            dwCallbackInstance = _instances.TryGetValue(message.CallbackInstance, out var instance)
                ? (nuint)instance
                : (nuint)message.CallbackInstance,
            dwParam1 = message.Request is { } request ? _requests.Copy(request.Span) : (nuint)message.Param1,
            dwParam2 = (nuint)message.Param2,
            dwParam3 = (nuint)message.Param3,
        };
    }
}
