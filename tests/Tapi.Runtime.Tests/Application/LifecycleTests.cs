using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Application;

/// <summary>Promise 10: starting and ending are forgiving.</summary>
public class LifecycleTests
{
    [Fact]
    public async Task The_reader_is_a_named_background_thread()
    {
        await using var application = new FakeApplication();
        await application.DrainAsync();

        Assert.True(application.Reader!.IsBackground);
        Assert.Equal("fake reader", application.Reader.Name);
    }

    [Fact]
    public async Task Disposing_twice_shuts_down_once()
    {
        var application = new FakeApplication();

        await application.DisposeAsync();
        await application.DisposeAsync();
        application.Dispose();
        application.ShutDown();

        Assert.Equal(1, application.ShutDowns);
        Assert.True(application.IsShutDown);
        Assert.False(application.Reader?.IsAlive ?? false);
    }

    [Fact]
    public async Task An_application_that_never_started_ends_without_the_native_shutdown()
    {
        var application = new FakeApplication(start: false);

        application.Dispose();
        await application.DisposeAsync();

        Assert.Equal(0, application.ShutDowns);
        Assert.Throws<ObjectDisposedException>(application.Start);
    }

    [Fact]
    public async Task Concurrent_shutdowns_happen_once_and_all_wait_for_it()
    {
        var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            application.ShutDown();
            Assert.True(line.IsReleased);
        }))).Within();

        Assert.Equal(1, application.ShutDowns);
    }

    [Fact]
    public async Task A_handler_may_shut_down()
    {
        var application = new FakeApplication();
        var done = new TaskCompletionSource();
        FakeLine.Open(application, 1).Numbers.Subscribe(async _ =>
        {
            application.ShutDown();
            await application.DisposeAsync();
            done.SetResult();
        });

        application.Number(1, 7);

        await done.Task.Within();
    }

    [Fact]
    public async Task A_refused_shutdown_throws_from_the_explicit_call_only()
    {
        var strict = new FakeApplication { OnShutDown = () => Errors.Known };
        var quiet = new FakeApplication { OnShutDown = () => Errors.Known };

        var failure = Assert.Throws<TapiException>(strict.ShutDown);
        await quiet.DisposeAsync();

        Assert.Equal("fakeShutdown failed: FAKEERR_KNOWN (0x80000048)", failure.Message);
        strict.Dispose();
    }

    [Fact]
    public async Task A_missing_native_shutdown_does_not_break_disposal()
    {
        var application = new FakeApplication { OnShutDown = () => throw new EntryPointNotFoundException() };

        await application.DisposeAsync();

        Assert.Equal(1, application.Counters.HandlerFailures);
    }

    [Fact]
    public async Task A_reader_that_hangs_does_not_hang_the_shutdown()
    {
        var application = new FakeApplication { ForgetsReader = true, ReaderPatience = TimeSpan.FromMilliseconds(10) };

        await application.DisposeAsync().AsTask().Within();

        Assert.True(application.IsShutDown);
    }

    [Fact]
    public async Task The_shutdown_releases_all_objects_without_native_calls()
    {
        var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);

        await application.DisposeAsync();

        Assert.True(line.IsReleased);
        Assert.True(line.WasToldOfRelease);
        Assert.Equal(0, line.Releases);
        Assert.Throws<ObjectDisposedException>(() => line.Begin());
        Assert.Equal(0, application.LiveObjects);
        Assert.True(FakeLine.Open(application, 2).IsReleased);
    }

    [Fact]
    public async Task Messages_that_wait_for_a_handler_at_the_shutdown_are_dropped_and_counted()
    {
        var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        line.Numbers.Subscribe(async _ =>
        {
            entered.SetResult();
            await leave.Task;
        });
        await using var seen = application.ReadMessagesAsync<NumberMessage>().GetAsyncEnumerator();
        application.Number(1, 7);
        await entered.Task.Within();
        application.Number(1, 8);
        Assert.True(await seen.MoveNextAsync().AsTask().Within());
        Assert.True(await seen.MoveNextAsync().AsTask().Within());

        application.ShutDown();
        leave.SetResult();

        Assert.False(await seen.MoveNextAsync().AsTask().Within());
        Assert.Equal(1, application.Counters.UndeliveredMessages);
    }

    [Fact]
    public async Task Disposal_lets_a_running_handler_finish()
    {
        var application = new FakeApplication();
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        var isFinished = false;
        FakeLine.Open(application, 1).Numbers.Subscribe(async _ =>
        {
            entered.SetResult();
            await leave.Task;
            isFinished = true;
        });
        application.Number(1, 7);
        await entered.Task.Within();

        var disposal = application.DisposeAsync().AsTask();
        leave.SetResult();
        await disposal.Within();

        Assert.True(isFinished);
    }

    [Fact]
    public async Task Messages_that_have_not_arrived_at_the_shutdown_are_dropped_and_counted()
    {
        var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        using var entered = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        var wait = line.Numbers.WaitAsync(_ =>
        {
            entered.Set();
            return leave.Wait(Guard.Patience) && false;
        });
        application.Number(1, 7);
        Assert.True(entered.Wait(Guard.Patience));
        using var marker = line.Begin();
        var marked = marker.Start(5);
        application.Number(1, 8);
        application.Reply(5, 0);
        await marked.Within();

        application.ShutDown();
        leave.Set();

        await Assert.ThrowsAsync<RequestEndedException>(() => wait.Within());
        Assert.Equal(7u, line.Numbers.Last!.Number);
        Assert.InRange(application.Counters.UndeliveredMessages, 1, 2);
    }
}
