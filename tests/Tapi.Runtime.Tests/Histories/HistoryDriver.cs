using System.Collections.Concurrent;
using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Histories;

/// <summary>Carries out a history on the runtime and, next to it, on the reference.</summary>
internal sealed unsafe class HistoryDriver : IDisposable
{
    private const uint LineHandle = 1;

    private readonly Dictionary<int, FakeCall> _objects = [];
    private readonly List<(Task<FakeCall> Task, nint Memory, CancellationTokenSource Source)> _requests = [];
    private FakeLine _line;
    private int _lastChange;

    public HistoryDriver()
    {
        _line = FakeLine.Open(Application, LineHandle);
        Application.HandlerFailed += (_, failed) => Failures.Enqueue(failed.Exception);
    }

    public HistoryApplication Application { get; } = new();

    public ConcurrentQueue<Exception> Failures { get; } = [];

    public Reference Reference { get; } = new();

    public void Apply(Step step)
    {
        switch (step)
        {
            case Step.Offer(var handle) when Reference.IsOpen && !Reference.Native.ContainsKey(handle):
                Read(new Event(MessageIds.NewCall, Reference.AddCall(handle), 0, Reference.Instance));
                break;
            case Step.Change(var handle) when Reference.Native.TryGetValue(handle, out var call):
                Read(new Event(MessageIds.State, call, ++_lastChange, call.Instance));
                break;
            case Step.Make when Reference.IsOpen:
                Reference.AddRequest(gatheredOn: null);
                Begin(Application.BeginMake(_line), isMake: true);
                break;
            case Step.Dial(var number, var handle) when Reference.At(number) is { MayBring: true, Dialed: null } request
                && !Reference.Native.ContainsKey(handle):
                request.Dialed = Reference.AddCall(handle);
                *(uint*)_requests[number].Memory = handle;
                break;
            case Step.Answer(var number, var succeeds) when Reference.At(number) is { MayBring: true } request
                && succeeds == request.Dialed is not null:
                Send(MessageIds.Reply, 0, 0, (nuint)number + 1, succeeds ? 0 : unchecked((uint)Errors.Known));
                Reference.Answer(request, succeeds);
                break;
            case Step.Gather(var handle) when Reference.Native.TryGetValue(handle, out var call) && call.IsLive:
                Reference.AddRequest(call);
                Begin(Application.BeginGather(ObjectOf(call)), isMake: false);
                break;
            case Step.Gathered(var handle) when OldestGathering(handle) is { } request:
                *(uint*)_requests[request.Number].Memory = handle;
                Send(HistoryApplication.Gather, handle, request.Instance, 0, 0);
                Reference.Gathered(request);
                break;
            case Step.Release(var handle, var isReused) when Reference.Native.TryGetValue(handle, out var call) && call.IsLive:
                Release(call, isReused);
                break;
            case Step.LateCancel(var handle) when Reference.LateCancels.Find(late => late.Handle == handle) is { } call:
                Send(HistoryApplication.Gather, handle, call.Instance, HistoryApplication.Canceled, 0);
                Reference.CancelLate(call);
                break;
            case Step.Cancel(var number) when Reference.At(number) is { } request:
                _requests[number].Source.Cancel();
                request.Settle(Outcome.Canceled);
                break;
            case Step.Hold:
                Reference.Hold();
                break;
            case Step.LetGo:
                Reference.LetGo();
                break;
            case Step.Close when Reference.IsOpen:
                Read(new Event(MessageIds.Close, null, 0, Reference.Instance));
                break;
            case Step.Reopen when !Reference.IsOpen:
                _line = FakeLine.Open(Application, LineHandle);
                Reference.Reopen();
                break;
            default:
                break;
        }

        Look();
    }

    public Outcome OutcomeOf(RequestRecord request) => _requests[request.Number].Task switch
    {
        { IsCanceled: true } => Outcome.Canceled,
        { IsCompletedSuccessfully: true } task => IsTheCallOf(request, task.Result) ? Outcome.Value : throw new InvalidOperationException(
            $"Request {request.Number} brought the wrong call."),
        { IsFaulted: true, Exception.InnerException: RequestEndedException } => Outcome.Ended,
        { IsFaulted: true, Exception.InnerException: TapiException } => Outcome.Error,
        _ => Outcome.None,
    };

    public FakeCall ObjectOf(CallRecord call)
    {
        if (!_objects.TryGetValue(call.Number, out var known))
        {
            known = Application.Brought.TryGetValue(call.Number, out var brought)
                ? brought
                : Application.Find<FakeCall>(call.Handle) ?? throw new InvalidOperationException($"Call {call.Number} was lost.");
            _objects.Add(call.Number, known);
        }

        return known;
    }

    /// <summary>Whether no object stands for two calls.</summary>
    public bool AreObjectsDistinct() => _objects.Values.Distinct().Count() == _objects.Count;

    public void Dispose()
    {
        Application.Dispose();
        Application.Memory.Dispose();
    }

    private void Begin(PendingCall<FakeCall> begun, bool isMake)
    {
        using (begun)
        {
            var memory = (nint)begun.Memory;
            var source = new CancellationTokenSource();
            _requests.Add((begun.Start(isMake ? _requests.Count + 1 : 0, source.Token), memory, source));
        }
    }

    private void Release(CallRecord call, bool isReused)
    {
        var released = ObjectOf(call);
        released.OnRelease = () =>
        {
            Reference.Native.Remove(call.Handle);
            if (isReused)
            {
                Read(new Event(MessageIds.NewCall, Reference.AddCall(call.Handle), 0, Reference.Instance));
                Look();
            }

            return 0;
        };
        released.Release();
        Reference.Release(call);
    }

    private RequestRecord? OldestGathering(uint handle) => Reference.Native.TryGetValue(handle, out var call)
        ? Reference.Requests.Find(request => request.IsWaiting && request.GatheredOn == call)
        : null;

    private bool IsTheCallOf(RequestRecord request, FakeCall brought) =>
        ReferenceEquals(ObjectOf((request.GatheredOn ?? request.Dialed)!), brought);

    private void Read(Event read)
    {
        var isOfCall = read.Id == MessageIds.State;
        Send(
            read.Id,
            isOfCall ? read.Call!.Handle : LineHandle,
            read.Instance,
            isOfCall ? (nuint)read.Number : read.Call?.Handle ?? 0,
            (nuint)(read.Call?.Number ?? 0));
        Reference.Read(read);
    }

    private void Send(uint id, uint device, nuint instance, nuint param1, nuint param2) => Application.Read(
        new NativeMessage { Id = id, Device = device, CallbackInstance = instance, Param1 = param1, Param2 = param2 });

    private void Look()
    {
        if (!Reference.IsHeld)
        {
            Application.TakeQueued();
        }
    }
}
