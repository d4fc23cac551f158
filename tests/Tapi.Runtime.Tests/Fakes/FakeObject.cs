using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Fakes;

/// <summary>An object whose native side is a delegate.</summary>
internal abstract unsafe class FakeObject : TapiObjectBase
{
    private MessageSource<FakeObject, NumberMessage>? _numbers;
    private MessageSource<FakeObject, ProxyRequest>? _proxies;
    private MessageSource<FakeObject, CloseMessage>? _closed;
    private int _releases;

    protected FakeObject(TapiApplicationBase application, uint handle, nuint instance)
        : base(application, handle, instance)
    {
    }

    public MessageSource<FakeObject, NumberMessage> Numbers => Source(ref _numbers, this);

    public MessageSource<FakeObject, ProxyRequest> Proxies => Source(ref _proxies, this);

    public MessageSource<FakeObject, CloseMessage> Closed => Source(ref _closed, this);

    public Func<int>? OnRelease { get; set; }

    public Func<Task>? OnDrop { get; set; }

    public int Releases => _releases;

    public bool WasToldOfRelease { get; private set; }

    public PendingCall<int> Begin(int memorySize = 0, Action<int>? late = null) => BeginRequest(_ => 42, memorySize, late);

    public PendingCall<int> BeginRequest(ResultReader<int> read, int memorySize = 0, Action<int>? late = null) =>
        Begin("fakeCall", memorySize, read, late);

    protected internal override MessageSource? SourceOf(object message) => message switch
    {
        NumberMessage => Numbers,
        ProxyRequest => Proxies,
        CloseMessage => Closed,
        _ => null,
    };

    protected internal override void OnReleased() => WasToldOfRelease = true;

    protected override int ReleaseNative()
    {
        Interlocked.Increment(ref _releases);
        return OnRelease?.Invoke() ?? 0;
    }

    protected override bool IsInvalidHandle(int result) => result == Errors.InvalidHandle;

    protected override Task? EndAsync() => OnDrop?.Invoke();
}
