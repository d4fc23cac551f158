using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Objects;

/// <summary>Promise 6: a call that comes after its wait was canceled does not live on.</summary>
public class LateReleaseTests
{
    private readonly FakeApplication _application = new(start: false);
    private readonly FakeLine _line;

    public LateReleaseTests() => _line = FakeLine.Open(_application, 1);

    [Fact]
    public async Task A_late_object_is_released_as_disposing_does()
    {
        var call = FakeCall.On(_line, 2);

        TapiObjectBase.ReleaseLate(call);
        await call.DisposeAsync().AsTask().Within();

        Assert.True(call.IsReleased);
        Assert.Equal(1, call.Releases);
        Assert.Null(_application.Find<FakeCall>(2));
        Assert.False(_line.IsReleased);
    }

    [Fact]
    public async Task A_late_object_that_TAPI_refuses_to_release_is_dropped_first()
    {
        var call = FakeCall.On(_line, 2);
        var isDropped = false;
        call.OnRelease = () => Volatile.Read(ref isDropped) ? 0 : Errors.Known;
        call.OnDrop = () =>
        {
            Volatile.Write(ref isDropped, true);
            return Task.CompletedTask;
        };

        TapiObjectBase.ReleaseLate(call);
        await call.DisposeAsync().AsTask().Within();

        Assert.True(call.IsReleased);
        Assert.Equal(0, _application.Counters.ReleaseFailures);
    }

    [Fact]
    public async Task A_canceled_request_gives_its_late_object_back()
    {
        using var source = new CancellationTokenSource();
        var context = new FakeRequests();
        var released = new TaskCompletionSource();
        var call = FakeCall.On(_line, 2);
        call.OnRelease = () =>
        {
            released.TrySetResult();
            return 0;
        };
        using var request = Begin(context);
        var task = request.Start(5, source.Token);
        source.Cancel();

        context.Table.Complete(5, 0);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.Within());
        await released.Task.Within();
        await call.DisposeAsync().AsTask().Within();
        Assert.Equal(1, call.Releases);
        Assert.Equal(1, context.Counters.LateResults);
    }

    [Fact]
    public void Nothing_is_no_object() => Assert.Throws<ArgumentNullException>(() => TapiObjectBase.ReleaseLate(null!));

    private unsafe PendingCall<TapiObjectBase> Begin(FakeRequests context) =>
        context.Begin<TapiObjectBase>("fakeMakeCall", _ => FakeCall.On(_line, 2), handle: 1, late: TapiObjectBase.ReleaseLate);
}
