namespace Tapi.Runtime.Tests.Fakes;

/// <summary>An object whose native side is a delegate.</summary>
internal abstract unsafe class FakeObject : TapiObjectBase
{
    private int _releases;

    protected FakeObject(TapiApplicationBase application, uint handle, nuint instance)
        : base(application, handle, instance)
    {
        Numbers = new MessageEvent<NumberMessage>(this);
        Proxies = new MessageEvent<ProxyRequest>(this);
        Closed = new MessageEvent<CloseMessage>(this);
    }

    public MessageEvent<NumberMessage> Numbers { get; }

    public MessageEvent<ProxyRequest> Proxies { get; }

    public MessageEvent<CloseMessage> Closed { get; }

    public Func<int>? OnRelease { get; set; }

    public Func<Task>? OnDrop { get; set; }

    public int Releases => _releases;

    public bool WasToldOfRelease { get; private set; }

    public PendingCall<int> Begin(int memorySize = 0, Action<int>? late = null) => BeginRequest(_ => 42, memorySize, late);

    public PendingCall<int> BeginRequest(ResultReader<int> read, int memorySize = 0, Action<int>? late = null) =>
        Begin("fakeCall", memorySize, read, late);

    protected internal override ValueTask<bool> DeliverAsync(object message) => message switch
    {
        NumberMessage number => Numbers.RaiseAsync(number),
        ProxyRequest request => Proxies.RaiseAsync(request),
        CloseMessage close => Closed.RaiseAsync(close),
        _ => default,
    };

    protected internal override void OnReleased() => WasToldOfRelease = true;

    protected override int ReleaseNative()
    {
        Interlocked.Increment(ref _releases);
        return OnRelease?.Invoke() ?? 0;
    }

    protected override Task? EndAsync() => OnDrop?.Invoke();
}
