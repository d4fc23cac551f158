using Tapi.Runtime.Tests.Fakes;
using Tapi.Schedules.Tests.Scheduling;

namespace Tapi.Schedules.Tests.World;

/// <summary>
/// A TAPI that gives handles out again as soon as it can, reports late, and writes to a buffer as long as it owns it.
/// </summary>
internal sealed unsafe class FakeTapi(Schedule schedule)
{
    public const uint LineHandle = 1;
    public const nuint Instance = 1;
    public const uint Gather = 20;
    public const uint Canceled = 1;
    private static readonly uint[] Handles = [7, 8];

    private readonly Queue<NativeMessage> _messages = [];
    private readonly Queue<(int Id, nint Memory)> _makes = [];
    private readonly List<(NativeCall Call, nint Memory)> _canceled = [];
    private readonly Dictionary<int, NativeCall> _made = [];
    private int _lastLife;
    private int _lastRequest;
    private int _lastNumber;
    private bool _isClosed;
    private bool _isShutDown;

    /// <summary>The calls that are there, by their handles.</summary>
    public Dictionary<uint, NativeCall> Calls { get; } = [];

    /// <summary>The handle of the message that the reader has taken, and not counted yet: nobody can tell which life it is about.</summary>
    public uint Handing { get; set; }

    public bool HasWork => !_isShutDown && (_makes.Count > 0 || Calls.Values.Any(call => call.Gatherings.Count > 0));

    public bool IsQuiet => _messages.Count == 0;

    public bool IsClosed => _isClosed;

    public int GetMessage(out NativeMessage message)
    {
        schedule.Wait(() => _messages.Count > 0 || _isShutDown);
        message = _isShutDown ? default : _messages.Dequeue();
        Handing = message.Device;
        schedule.Tell($"message {message.Id} about {message.Device} is read: {message.Param1}, {message.Param2}");
        return _isShutDown ? Errors.Unknown : 0;
    }

    public int MakeCall(nint memory)
    {
        schedule.Point();
        if (_isClosed || _isShutDown)
        {
            return Errors.InvalidHandle;
        }

        _makes.Enqueue((++_lastRequest, memory));
        var id = _lastRequest;
        schedule.Point();
        return id;
    }

    /// <summary>The call that a request has brought.</summary>
    public NativeCall MadeBy(int request) => _made[request];

    public int GatherDigits(uint handle, nint memory)
    {
        schedule.Point();
        if (_isShutDown || !Calls.TryGetValue(handle, out var call))
        {
            return Errors.InvalidHandle;
        }

        schedule.Tell($"life {call.Life} of handle {handle} gathers");
        call.Gatherings.Enqueue(memory);
        schedule.Point();
        return 0;
    }

    /// <summary>The handle is free before the function returns.</summary>
    public int Deallocate(uint handle)
    {
        schedule.Point();
        schedule.Wait(() => Handing != handle);
        if (_isShutDown || !Calls.Remove(handle, out var call))
        {
            return Errors.InvalidHandle;
        }

        schedule.Tell($"life {call.Life} of handle {handle} ends");
        Cancel(call);
        Forget(message => message.Device == handle && !(message.Id == Gather && message.Param1 == Canceled));
        schedule.Point();
        return 0;
    }

    /// <summary>TAPI owns no memory from then on.</summary>
    public int ShutDown()
    {
        schedule.Point();
        _isShutDown = true;
        schedule.Point();
        return 0;
    }

    public void Post(uint id, uint device, nuint param1 = 0, nuint param2 = 0)
    {
        if (!_isShutDown)
        {
            schedule.Tell($"message {id} about {device} is posted: {param1}, {param2}");
            _messages.Enqueue(new NativeMessage
            {
                Id = id, Device = device, CallbackInstance = id == MessageIds.Reply ? 0 : Instance, Param1 = param1, Param2 = param2,
            });
        }
    }

    /// <summary>Something happens.</summary>
    public void Act()
    {
        schedule.Point();
        if (_isShutDown)
        {
            return;
        }

        switch (schedule.Random.Next(12))
        {
            case 0 or 1 when FreeHandle() is { } handle && !_isClosed:
                Post(MessageIds.NewCall, LineHandle, handle, (nuint)Add(handle).Life);
                break;
            case 2 or 3 or 4 when Any() is { } call:
                Change(call);
                break;
            case 5 or 6 or 7 when _makes.Count > 0:
                Answer();
                break;
            case 8 or 9 when Calls.Values.FirstOrDefault(call => call.Gatherings.Count > 0) is { } call:
                Write(call.Gatherings.Dequeue(), 1);
                _canceled.RemoveAll(late => late.Call.Handle == call.Handle);
                Post(Gather, call.Handle, 0, (nuint)call.Life);
                break;
            case 10 when _canceled.Count > 0:
                var (canceled, memory) = _canceled[0];
                _canceled.RemoveAt(0);
                Write(memory, 2);
                Post(Gather, canceled.Handle, Canceled, (nuint)canceled.Life);
                break;
            default:
                break;
        }
    }

    public void CloseLine()
    {
        _isClosed = true;
        foreach (var call in Calls.Values)
        {
            Cancel(call);
        }

        Calls.Clear();
        _makes.Clear();
        Post(MessageIds.Close, LineHandle);
    }

    private NativeCall Add(uint handle) => Calls[handle] = new NativeCall(++_lastLife, handle);

    private uint? FreeHandle() => Handles.Where(handle => !Calls.ContainsKey(handle)).Select(handle => (uint?)handle).FirstOrDefault();

    private NativeCall? Any() => Calls.Count == 0 ? null : Calls.Values.ElementAt(schedule.Random.Next(Calls.Count));

    private void Change(NativeCall call) => Post(MessageIds.State, call.Handle, (nuint)(++_lastNumber), (nuint)call.Life);

    // The call is there before its reply, and its state may change before.
    private void Answer()
    {
        var (id, memory) = _makes.Dequeue();
        if (FreeHandle() is not { } handle || schedule.Random.Next(5) == 0)
        {
            Post(MessageIds.Reply, 0, (nuint)id, unchecked((uint)Errors.Known));
            return;
        }

        var call = Add(handle);
        _made[id] = call;
        Write(memory, handle);
        if (schedule.Random.Next(2) == 0)
        {
            Change(call);
        }

        Post(MessageIds.Reply, 0, (nuint)id);
    }

    private void Cancel(NativeCall call)
    {
        foreach (var memory in call.Gatherings)
        {
            _canceled.Add((call, memory));
        }
    }

    private void Forget(Func<NativeMessage, bool> isMeant)
    {
        var kept = _messages.Where(message => !isMeant(message)).ToList();
        _messages.Clear();
        kept.ForEach(_messages.Enqueue);
    }

    private static void Write(nint memory, uint value) => *(uint*)memory = value;
}
