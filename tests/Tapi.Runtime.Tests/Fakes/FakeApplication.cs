using System.Collections.Concurrent;
using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Fakes;

/// <summary>An application whose native side is a queue.</summary>
internal sealed class FakeApplication : TapiApplicationBase
{
    private readonly BlockingCollection<NativeMessage> _native = [];
    private MessageSource<FakeApplication, NumberMessage>? _changed;
    private MessageSource<FakeApplication, MarkMessage>? _marks;

    public FakeApplication(bool start = true, string name = "fake reader")
        : base(name)
    {
        ReaderPatience = TimeSpan.FromSeconds(10);
        if (start)
        {
            Start();
        }
    }

    public MessageSource<FakeApplication, NumberMessage> Changed => Source(ref _changed, this);

    public MessageSource<FakeApplication, MarkMessage> Marks => Source(ref _marks, this);

    public Func<int>? BeforeRead { get; set; }

    public Func<int>? OnShutDown { get; set; }

    public Func<NativeMessage, object?>? OnInterpret { get; set; }

    public int Reads { get; private set; }

    public int ShutDowns { get; private set; }

    public Thread? Reader { get; private set; }

    /// <summary>Leaves the reader blocked at the shutdown, as a native library that forgets it would.</summary>
    public bool ForgetsReader { get; set; }

    public ConcurrentQueue<Thread> Interpreters { get; } = [];

    protected override string ShutDownFunction => "fakeShutdown";

    protected override string ReadFunction => "fakeGetMessage";

    protected internal override TapiException CreateException(string function, int errorCode) =>
        new(function, errorCode, errorCode == Errors.Known ? "FAKEERR_KNOWN" : null);

    public void Start() => StartReader();

    public void Post(uint id, uint device = 0, nuint instance = 0, nuint param1 = 0, nuint param2 = 0) =>
        _native.Add(new NativeMessage { Device = device, Id = id, CallbackInstance = instance, Param1 = param1, Param2 = param2 });

    public void Reply(uint requestId, int result) => Post(MessageIds.Reply, param1: requestId, param2: (uint)result);

    public void Number(uint device, uint number) => Post(MessageIds.Number, device, param1: number);

    public void State(FakeLine line, uint call, uint number) => Post(MessageIds.State, call, line.Instance, number);

    public void NewCall(FakeLine line, uint call) => Post(MessageIds.NewCall, line.HandleValue, line.Instance, call);

    /// <summary>A request whose result is a call, of which TAPI writes the handle; call the native function next.</summary>
    public unsafe PendingCall<FakeCall> BeginCall(FakeLine line) => Begin(
        "fakeMakeCall",
        line.HandleValue,
        line.Instance,
        sizeof(uint),
        memory => CallOf(*(uint*)memory, line.Instance),
        static _ => { });

    /// <summary>Ends when the handlers of everything posted before have run.</summary>
    public async Task DrainAsync()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var fence = Marks.Subscribe(_ =>
        {
            reached.TrySetResult();
            return default;
        });
        Post(MessageIds.Mark);
        await reached.Task.Within();
    }

    protected override int ReadMessage(out NativeMessage message)
    {
        Reader = Thread.CurrentThread;
        Reads++;
        message = default;
        if (BeforeRead?.Invoke() is { } failure and < 0)
        {
            return failure;
        }

        try
        {
            message = _native.Take();
            return 0;
        }
        catch (InvalidOperationException)
        {
            return Errors.Unknown;
        }
    }

    protected override int ShutDownNative()
    {
        ShutDowns++;
        var result = OnShutDown?.Invoke() ?? 0;
        if (!ForgetsReader)
        {
            _native.CompleteAdding();
        }

        return result;
    }

    protected override MessageEffect Classify(in NativeMessage message) => message.Id switch
    {
        MessageIds.Reply => MessageEffect.Reply,
        MessageIds.Close => MessageEffect.EndsDevice,
        MessageIds.Reinitialize => MessageEffect.EndsApplication,
        _ => MessageEffect.None,
    };

    protected override unsafe object? Interpret(in NativeMessage message)
    {
        Interpreters.Enqueue(Thread.CurrentThread);
        if (OnInterpret is { } interpret)
        {
            return interpret(message);
        }

        return message.Id switch
        {
            MessageIds.Number => new NumberMessage(message.Device, (uint)message.Param1),
            MessageIds.State => new NumberMessage(CallOf(message.Device, message.CallbackInstance).HandleValue, (uint)message.Param1),
            MessageIds.LineState => new NumberMessage(LineOf(message.Device, message.CallbackInstance).HandleValue, (uint)message.Param1),
            MessageIds.NewCall => new NewCallMessage(CallOf((uint)message.Param1, message.CallbackInstance)),
            MessageIds.Close => new CloseMessage(message.Device),
            MessageIds.Reinitialize => new NumberMessage(0, 0),
            MessageIds.Mark => new MarkMessage(),
            MessageIds.Proxy => new FakeProxy(Find<FakeLine>(message.Device)!, (byte*)message.Param1, (int)message.Param2),
            _ => null,
        };
    }

    protected override TapiObjectBase? Find(in NativeMessage message) => message.Id switch
    {
        MessageIds.State => CallOf(message.Device, message.CallbackInstance),
        MessageIds.LineState => LineOf(message.Device, message.CallbackInstance),
        MessageIds.Unheard or MessageIds.Mark or MessageIds.Reinitialize => null,
        _ when message.Device == 0 => null,
        _ => (TapiObjectBase?)Find<FakeLine>(message.Device) ?? Find<FakeCall>(message.Device),
    };

    protected override MessageSource? SourceOf(object message) => message switch
    {
        NumberMessage { Device: 0 } => Changed,
        MarkMessage => Marks,
        _ => null,
    };

    private FakeLine LineOf(uint handle, nuint instance) =>
        GetOrAdd(handle, value => new FakeLine(this, value, instance));

    private FakeCall CallOf(uint handle, nuint instance) =>
        GetOrAdd(handle, value => new FakeCall(this, value, instance));
}
