using Tapi.Runtime.Generated;
using Tapi.Runtime.Objects;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Schedules.Tests.World;

/// <summary>The program's application.</summary>
internal sealed unsafe class WorldApplication : TapiApplicationBase
{
    private readonly Lives _lives;
    private readonly List<IHandleObject> _made = [];
    private readonly List<(uint Handle, nuint Change, long Number)> _read = [];
    private readonly HashSet<nuint> _ambiguous = [];
    private MessageSource<WorldApplication, BroughtMessage>? _brought;
    private MessageSource<WorldApplication, MarkMessage>? _marks;

    public WorldApplication(FakeTapi tapi, Lives lives, GuardedMemory memory)
        : base("reader")
    {
        (Tapi, _lives) = (tapi, lives);
        Requests.Blocks.Memory = memory;
        Line = FakeLine.Open(this, FakeTapi.LineHandle);
        StartReader();
    }

    public FakeTapi Tapi { get; }

    public FakeLine Line { get; }

    /// <summary>Calls that come in.</summary>
    public MessageSource<WorldApplication, BroughtMessage> Brought => Source(ref _brought, this);

    public MessageSource<WorldApplication, MarkMessage> Marks => Source(ref _marks, this);

    protected override string ShutDownFunction => "fakeShutdown";

    protected override string ReadFunction => "fakeGetMessage";

    /// <summary>Returns the request, and its id.</summary>
    public (Task<WorldCall> Task, int Id) Make(CancellationToken cancellationToken)
    {
        using var begun = Begin(
            "fakeMakeCall", Line.HandleValue, Line.Instance, sizeof(uint), memory => CallOf(*(uint*)memory), TapiObjectBase.ReleaseLate);
        var id = Tapi.MakeCall((nint)begun.Memory);
        return (begun.Start(id, cancellationToken), id);
    }

    /// <summary>
    /// Messages that are read while the handle is being released came before or after it was given out again: nobody can tell.
    /// </summary>
    public void MarkAmbiguous(IHandleObject releasing) => _ambiguous.UnionWith(
        from one in _read
        where one.Handle == releasing.HandleValue && one.Number > releasing.ReleasingAfter
        select one.Change);

    /// <summary>The call that a message of a request is about.</summary>
    public WorldCall CallIn(in NativeMessage message) => TypedMessage<GatheredMessage>(message).Call;

    protected internal override TapiException CreateException(string function, int errorCode) => new(function, errorCode, null);

    protected override int ReadMessage(out NativeMessage message) => Tapi.GetMessage(out message);

    protected override int ShutDownNative() => Tapi.ShutDown();

    protected override MessageEffect Classify(in NativeMessage message)
    {
        if (message.Id == MessageIds.State)
        {
            _read.Add((message.Device, message.Param1, MessageBeingRead));
            _made.FindAll(one => one.ReleasingAfter is not null).ForEach(MarkAmbiguous);
        }

        Tapi.Handing = 0;
        return message.Id switch
        {
            MessageIds.Reply => MessageEffect.Reply,
            MessageIds.Close => MessageEffect.EndsDevice,
            FakeTapi.Gather when message.Param1 == FakeTapi.Canceled => MessageEffect.CancelsRequest,
            _ => MessageEffect.None,
        };
    }

    protected override TapiObjectBase? Find(in NativeMessage message) => message.Id switch
    {
        MessageIds.Mark => null,
        MessageIds.NewCall or MessageIds.Close => Find<FakeLine>(message.Device),
        _ => CallOf(message.Device),
    };

    protected override object? Interpret(in NativeMessage message)
    {
        switch (message.Id)
        {
            case MessageIds.State:
                var changed = CallOf(message.Device);
                if (!_ambiguous.Contains(message.Param1))
                {
                    _lives.Heard(changed, (int)message.Param2);
                }

                return new NumberMessage(message.Device, (uint)message.Param1);
            case MessageIds.NewCall:
                var call = CallOf((uint)message.Param1);
                _lives.Heard(call, (int)message.Param2);
                return new BroughtMessage(call);
            case FakeTapi.Gather:
                return new GatheredMessage(CallOf(message.Device));
            case MessageIds.Mark:
                return new MarkMessage();
            default:
                return new CloseMessage(message.Device);
        }
    }

    protected override MessageSource? SourceOf(object message) => message switch
    {
        BroughtMessage => Brought,
        MarkMessage => Marks,
        _ => null,
    };

    private WorldCall CallOf(uint handle) => GetOrAdd(handle, value =>
    {
        var call = new WorldCall(this, value, FakeTapi.Instance);
        _made.Add(call);
        return call;
    });
}
