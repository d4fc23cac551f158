using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Objects;

public class ReleaseTests
{
    private readonly FakeApplication _application = new(start: false);
    private readonly FakeLine _line;

    public ReleaseTests() => _line = FakeLine.Open(_application, 1);

    [Fact]
    public void A_released_object_is_gone_and_refuses_requests()
    {
        _line.Release();

        Assert.True(_line.IsReleased);
        Assert.True(_line.WasToldOfRelease);
        Assert.Null(_application.Find<FakeLine>(1));
        Assert.Contains("line", Assert.Throws<ObjectDisposedException>(() => _line.Begin()).Message);
    }

    [Fact]
    public void Releasing_twice_calls_the_native_function_once()
    {
        _line.Release();
        _line.Release();

        Assert.Equal(1, _line.Releases);
    }

    [Fact]
    public async Task A_refused_release_throws_and_leaves_everything_as_it_was()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        line.OnRelease = () => Errors.Known;
        using var call = line.Begin();
        var task = call.Start(5);

        var failure = Assert.Throws<TapiException>(line.Release);

        Assert.Equal("fakeClose failed: FAKEERR_KNOWN (0x80000048)", failure.Message);
        Assert.False(line.IsReleased);
        Assert.Same(line, application.Find<FakeLine>(1));
        application.Reply(5, 0);
        Assert.Equal(42, await task.Within());
    }

    [Fact]
    public async Task Concurrent_releases_call_the_native_function_once()
    {
        var entered = new TaskCompletionSource();
        using var leave = new ManualResetEventSlim();
        _line.OnRelease = () =>
        {
            entered.SetResult();
            leave.Wait();
            return 0;
        };

        var first = Task.Run(_line.Release);
        await entered.Task.Within();
        _line.Release();
        leave.Set();
        await first.Within();

        Assert.Equal(1, _line.Releases);
    }

    [Fact]
    public async Task Disposing_a_released_object_does_nothing()
    {
        _line.Release();

        await _line.DisposeAsync();

        Assert.Equal(1, _line.Releases);
    }
}
