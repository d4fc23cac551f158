using Tapi.Runtime.Generated;
using Tapi.Runtime.Memory;
using Tapi.Runtime.Requests;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Histories;

/// <summary>An application without threads: the history says when a message is read, and when it is looked at.</summary>
internal sealed unsafe class HistoryApplication : TapiApplicationBase
{
    public const uint Gather = 20;
    public const uint Canceled = 1;

    public HistoryApplication()
        : base("no reader")
    {
        Requests.Blocks.Memory = Memory;
        ExpectMessage();
    }

    public GuardedMemory Memory { get; } = new();

    /// <summary>What new-call messages have brought, by the number of the call.</summary>
    public Dictionary<int, FakeCall> Brought { get; } = [];

    protected override string ShutDownFunction => "fakeShutdown";

    protected override string ReadFunction => "fakeGetMessage";

    public PendingCall<FakeCall> BeginMake(FakeLine line) => Begin(
        "fakeMakeCall", line.HandleValue, line.Instance, sizeof(uint), memory => CallOf(*(uint*)memory, line.Instance), static _ => { });

    /// <summary>Its result is the call that its message is about.</summary>
    public PendingCall<FakeCall> BeginGather(FakeCall call) => BeginUntil(
        Requests,
        "fakeGather",
        new MessageKey(call.HandleValue, Gather),
        call.Instance,
        sizeof(uint),
        (_, message) => TypedMessage<NewCallMessage>(message).Call,
        call);

    /// <summary>What the reader does with a message, and then waits for the next one.</summary>
    public void Read(NativeMessage message)
    {
        TakeRead(message);
        ExpectMessage();
    }

    protected internal override TapiException CreateException(string function, int errorCode) => new(function, errorCode, null);

    protected override int ReadMessage(out NativeMessage message) => throw new InvalidOperationException("Nobody reads.");

    protected override int ShutDownNative() => 0;

    protected override MessageEffect Classify(in NativeMessage message) => message.Id switch
    {
        MessageIds.Reply => MessageEffect.Reply,
        MessageIds.Close => MessageEffect.EndsDevice,
        Gather when message.Param1 == Canceled => MessageEffect.CancelsRequest,
        _ => MessageEffect.None,
    };

    protected override TapiObjectBase? Find(in NativeMessage message) => message.Id switch
    {
        MessageIds.NewCall or MessageIds.Close => Find<FakeLine>(message.Device),
        _ => CallOf(message.Device, message.CallbackInstance),
    };

    protected override object? Interpret(in NativeMessage message)
    {
        switch (message.Id)
        {
            case MessageIds.State:
                return new NumberMessage(CallOf(message.Device, message.CallbackInstance).HandleValue, (uint)message.Param1);
            case MessageIds.NewCall:
                var call = CallOf((uint)message.Param1, message.CallbackInstance);
                Brought.TryAdd((int)message.Param2, call);
                return new NewCallMessage(call);
            case Gather:
                return new NewCallMessage(CallOf(message.Device, message.CallbackInstance));
            default:
                return new CloseMessage(message.Device);
        }
    }

    private FakeCall CallOf(uint handle, nuint instance) => GetOrAdd(handle, value => new FakeCall(this, value, instance));
}
